#pragma once

#include "model/store/collectionstore.h"

#include <gtest/gtest.h>

#include <QByteArray>
#include <QCryptographicHash>

#include <archive.h>
#include <archive_entry.h>

namespace signalbox::consoleapi {

/// Puts a collection of one file with this content into a store.
inline void addCollection(CollectionStore &store, AttemptId attempt, const QByteArray &path, const QByteArray &content)
{
    QByteArray packed(1024 * 1024, '\0');
    std::size_t used = 0;
    archive *writer = ::archive_write_new();
    ::archive_write_set_format_pax(writer);
    ::archive_write_add_filter_gzip(writer);
    ASSERT_EQ(::archive_write_open_memory(writer, packed.data(), static_cast<std::size_t>(packed.size()), &used),
              ARCHIVE_OK);
    archive_entry *entry = ::archive_entry_new();
    ::archive_entry_set_pathname(entry, path.constData());
    ::archive_entry_set_filetype(entry, AE_IFREG);
    ::archive_entry_set_perm(entry, 0644);
    ::archive_entry_set_size(entry, content.size());
    EXPECT_GE(::archive_write_header(writer, entry), ARCHIVE_WARN);
    EXPECT_EQ(::archive_write_data(writer, content.constData(), static_cast<std::size_t>(content.size())),
              content.size());
    ::archive_entry_free(entry);
    EXPECT_EQ(::archive_write_close(writer), ARCHIVE_OK);
    ::archive_write_free(writer);
    packed.truncate(static_cast<qsizetype>(used));

    const QByteArray sha256 = QCryptographicHash::hash(packed, QCryptographicHash::Sha256);
    ASSERT_TRUE(store.append(attempt, sha256, packed.size(), 0, packed));
    CollectionHead head;
    head.attempt = attempt;
    head.job = JobId{1};
    head.node = NodeId{1};
    head.jobName = QStringLiteral("Logs");
    head.nodeName = QStringLiteral("pc-1");
    head.receivedMs = 1'780'000'000'000;
    ASSERT_TRUE(store.finish(sha256, head, 1024 * 1024));
}

} // namespace signalbox::consoleapi
