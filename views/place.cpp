#include "views/place.h"

#include "model/domain/higherfolder.h"
#include "model/domain/higherjob.h"
#include "model/items/jobname.h"
#include "model/items/serverstate.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace signalbox {

namespace {

struct PlaceText {
    Q_DECLARE_TR_FUNCTIONS(signalbox::PlaceText)
};

} // namespace

std::optional<Place> placeAbove(const Place &place)
{
    if (!place.server)
        return std::nullopt;
    Place above = place;
    if (place.destination) {
        above.destination.reset();
        return above;
    }
    above.route.reset();
    if (place.relay) {
        above.relay.reset();
        return above;
    }
    if (place.job != JobId{}) {
        const JobRecord *job = place.server->job(place.job);
        above.job = {};
        above.folder = job != nullptr ? job->folder : place.folder;
        return above;
    }
    if (place.folder == FolderId{})
        return std::nullopt;
    const FolderRecord *folder = place.server->folder(place.folder);
    above.folder = folder != nullptr ? folder->parent : FolderId{};
    return above;
}

std::vector<std::pair<QString, Place>> stepsTo(const Place &wanted)
{
    std::vector<std::pair<QString, Place>> steps;
    if (!wanted.server)
        return steps;
    const ServerState &server = *wanted.server;
    if (wanted.destination) {
        steps.emplace_back(server.nodes()->name(*wanted.destination), wanted);
    }
    FolderId folder = wanted.folder;
    if (wanted.job != JobId{}) {
        Place place = wanted;
        place.destination.reset();
        if (wanted.relay)
            steps.emplace_back(server.nodes()->name(*wanted.relay), place);
        place.relay.reset();
        const JobRecord *job = server.job(wanted.job);
        steps.emplace_back(job != nullptr ? shownJobName(*job) : PlaceText::tr("Deleted job"), place);
        if (job != nullptr)
            folder = job->folder;
    }
    for (int depth = 0; folder != FolderId{} && depth <= kMaxFolderDepth; ++depth) {
        const FolderRecord *record = server.folder(folder);
        if (record == nullptr)
            break;
        steps.emplace_back(isFromAbove(folder) ? higherFolderOf(record->name).server : record->name,
                           Place{wanted.server, folder, {}, {}, {}});
        folder = record->parent;
    }
    steps.emplace_back(server.name(), Place{wanted.server, {}, {}, {}, {}});
    std::reverse(steps.begin(), steps.end());
    return steps;
}

QString titleOf(const Place &place)
{
    QStringList names;
    for (const auto &[name, step] : stepsTo(place))
        names.append(name);
    return names.join(QStringLiteral(" › "));
}

} // namespace signalbox
