#include "network/consoleapi/consoleserverimpl.h"

#include "model/domain/text.h"
#include "network/consoleapi/commandreader.h"
#include "network/consoleapi/orderfiles.h"

namespace signalbox::consoleapi {

void ConsoleServer::Impl::createJob(const Call &call)
{
    const Result<QJsonObject> body = bodyOf(call.request);
    if (!body || !body.value().contains(QStringLiteral("order"))) {
        run(call, [](const QJsonObject &order, Engine &engine) { return readCreateJob(order, engine); });
        return;
    }
    QJsonObject job = body.value();
    const QJsonValue members = job.take(QStringLiteral("order"));
    const QString key = job.value(QStringLiteral("type")).toString();
    const std::optional<JobType> type = jobTypeFromKey(key);
    QString problem;
    if (!type)
        problem = unknownJobType(key);
    else if (!isOrdered(*type))
        problem = ConsoleApiText::tr("“order” goes with a “type” that has one, such as report-message, not with “%1”.")
                      .arg(key.left(kLongestShown));
    else if (!members.isObject())
        problem = ConsoleApiText::tr("“order” must be an object.");
    else if (job.contains(QStringLiteral("packages")))
        problem = ConsoleApiText::tr("“packages” and “order” exclude each other.");
    if (!problem.isEmpty()) {
        turnDown(call.responder, sourceOf(call), auditKey(CommandBody(CreateJob())), {},
                 {Error::Kind::Invalid, problem, {}});
        return;
    }
    const Result<JobOrder> order = jobOrderOf(*type, members.toObject());
    if (!order) {
        turnDown(call.responder, sourceOf(call), auditKey(CommandBody(CreateJob())), {}, order.error());
        return;
    }
    if (const auto denied = denialOf(call, {Act::RunJobs, *type})) { // before anything is stored for it
        turnDown(call.responder, sourceOf(call), auditKey(CommandBody(CreateJob())), {}, *denied);
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
        self->m_worker.post([self, asker, body, order] {
            Result<ImportedPackage> package = importOrder(self->m_content, order);
            if (!package) {
                self->turnDown(asker.responder, asker.source, auditKey(CommandBody(CreateJob())), {}, package.error());
                return;
            }
            registerPackage(
                self->m_host, self->m_content, std::move(package).value(), asker.source.command({}),
                asker.source.origin, {}, [self, asker, body](const EngineReply &reply) {
                    if (!reply.outcome) {
                        answerReply(asker.responder, reply, asker.asCbor);
                        return;
                    }
                    QJsonObject job = body;
                    job.insert(QStringLiteral("packages"), QJsonArray{static_cast<qint64>(reply.outcome->createdId)});
                    self->runBody(asker, job,
                                  [](const QJsonObject &whole, Engine &known) { return readCreateJob(whole, known); });
                });
        });
    });
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
