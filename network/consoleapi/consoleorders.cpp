#include "network/consoleapi/consoleserverimpl.h"

#include "model/domain/text.h"
#include "network/consoleapi/commandreader.h"
#include "network/consoleapi/orderfiles.h"

namespace signalbox::consoleapi {

namespace {

Error invalid(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

/// What a request orders with “type” and “order”. Error Invalid.
Result<JobOrder> orderIn(const QJsonObject &body)
{
    const QString key = body.value(QStringLiteral("type")).toString();
    const std::optional<JobType> type = jobTypeFromKey(key);
    if (!type)
        return invalid(unknownJobType(key));
    if (!isOrdered(*type)) {
        return invalid(
            ConsoleApiText::tr("“order” goes with a “type” that has one, such as report-message, not with “%1”.")
                .arg(key.left(kLongestShown)));
    }
    const QJsonValue members = body.value(QStringLiteral("order"));
    if (!members.isObject())
        return invalid(ConsoleApiText::tr("“order” must be an object."));
    return jobOrderOf(*type, members.toObject());
}

} // namespace

void ConsoleServer::Impl::createJob(const Call &call)
{
    const Result<QJsonObject> body = bodyOf(call.request);
    if (!body || !body.value().contains(QStringLiteral("order"))) {
        if (body)
            runJob(askerOf(call), body.value());
        else
            answerError(call.responder, body.error());
        return;
    }
    const QString word = auditKey(CommandBody(CreateJob()));
    QJsonObject job = body.value();
    const Result<JobOrder> order = job.contains(QStringLiteral("packages"))
                                       ? invalid(ConsoleApiText::tr("“packages” and “order” exclude each other."))
                                       : orderIn(job);
    if (!order) {
        turnDown(call.responder, sourceOf(call), word, {}, order.error());
        return;
    }
    job.remove(QStringLiteral("order"));
    if (const auto denied = denialOf(call, {Act::RunJobs, typeOf(order.value())})) { // before anything is stored for it
        turnDown(call.responder, sourceOf(call), word, {}, *denied);
        return;
    }
    createOrderedJob(askerOf(call), job, order.value());
}

void ConsoleServer::Impl::createOrderedJob(const Asker &asker, const QJsonObject &body, const JobOrder &order)
{
    m_host.query([self = shared_from_this(), asker, body, order](Engine &engine) {
        // What is wrong with the rest is said before anything is stored for it.
        if (const Result<CreateJob> job = readCreateJob(body, engine); !job) {
            self->turnDown(asker.responder, asker.source, auditKey(CommandBody(CreateJob())), {}, job.error());
            return;
        }
        const auto create = [self, asker, body](const EngineReply &reply) {
            if (!reply.outcome) {
                answerReply(asker.responder, reply, asker.asCbor);
                return;
            }
            QJsonObject job = body;
            job.insert(QStringLiteral("packages"), QJsonArray{static_cast<qint64>(reply.outcome->createdId)});
            self->runJob(asker, job);
        };
        self->keepOrder(asker, auditKey(CommandBody(CreateJob())), order, asker.source.origin, create);
    });
}

void ConsoleServer::Impl::keepOrder(const Asker &asker, const QString &word, const JobOrder &order,
                                    const QByteArray &mark, std::function<void(const EngineReply &)> done)
{
    m_worker.post([self = shared_from_this(), asker, word, order, mark, done = std::move(done)]() mutable {
        Result<ImportedPackage> package = importOrder(self->m_content, order);
        if (!package) {
            self->turnDown(asker.responder, asker.source, word, {}, package.error());
            return;
        }
        registerPackage(self->m_host, self->m_content, std::move(package).value(), asker.source.command({}), mark, {},
                        std::move(done));
    });
}

void ConsoleServer::Impl::addOrder(const Call &call, const QJsonObject &body)
{
    const QString word = auditKey(CommandBody(AddPackage()));
    const bool isWhole = body.size() == 2 && body.contains(QStringLiteral("type"));
    const Result<JobOrder> order =
        isWhole ? orderIn(body) : invalid(ConsoleApiText::tr("With “order” goes “type”, and nothing else."));
    if (!order) {
        turnDown(call.responder, sourceOf(call), word, {}, order.error());
        return;
    }
    if (const auto denied = denialOf(call, {Act::RunJobs, typeOf(order.value())})) {
        turnDown(call.responder, sourceOf(call), word, {}, *denied);
        return;
    }
    const Asker asker = askerOf(call);
    keepOrder(asker, word, order.value(), asker.source.mark,
              [asker](const EngineReply &reply) { answerReply(asker.responder, reply, asker.asCbor); });
}

void ConsoleServer::Impl::showOrder(const Call &call)
{
    m_host.query([self = shared_from_this(), responder = call.responder, job = JobId{call.id}](Engine &engine) {
        const Result<PackageRecord> package = orderPackageOf(engine, job);
        if (!package) {
            answerError(responder, package.error());
            return;
        }
        self->m_worker.post([self, responder, record = package.value()] {
            const Result<JobOrder> order = readOrder(self->m_content, record);
            if (!order) {
                answerError(responder, order.error());
                return;
            }
            answerJson(responder, 200,
                       QJsonDocument(QJsonObject{{QStringLiteral("type"), jobTypeKey(typeOf(order.value()))},
                                                 {QStringLiteral("order"), toJson(order.value())}}));
        });
    });
}

} // namespace signalbox::consoleapi
