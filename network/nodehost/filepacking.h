#pragma once

#include "model/domain/joborder.h"
#include "model/store/collectionstore.h"
#include "network/nodehost/installer.h"

namespace signalbox {

/// Collect files from client: packs what the order names (tar, gzip) into collectedFileName() in the state folder of the node, on
/// the disk when it returns; CollectedFiles of the result says what is to be brought up. As install(): blocks, in any thread.
///
/// Regular files that the node's user may read. Not followed are links to files, links that lead out of a private root, and
/// links among what a pattern has found; /proc, /sys, /dev and the node's own state folder are left out, and what is not in
/// InstallOrder::collectBelow, if that names folders. What is left out is said in the result. No file at all, more of them or of
/// their bytes than may be, and one that becomes shorter while it is read, make it a failure: nothing is packed then.
[[nodiscard]] InstallResult packFiles(const InstallOrder &order, const FilesOrder &files, const std::stop_token &stop);

/// Acquire collected files from relay: packs what a relay keeps of clients, below the names of these, as packFiles() does.
[[nodiscard]] InstallResult packCollections(const InstallOrder &order, const CollectionStore &store,
                                            const std::vector<CollectionHead> &heads, const std::stop_token &stop);

[[nodiscard]] QString collectedFileName(AttemptId attempt); ///< "collected-12"

} // namespace signalbox
