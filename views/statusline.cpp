#include "views/statusline.h"

#include "model/items/itemtext.h"
#include "model/items/remotecontrol.h"
#include "model/items/serverlink.h"
#include "model/items/serverstate.h"
#include "model/items/statustablemodel.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QStatusBar>

#include <cstdlib>

namespace signalbox {

namespace {

QLabel *makeLabel(QStatusBar *bar, const QString &name)
{
    auto *label = new QLabel(bar);
    label->setObjectName(name);
    label->setContentsMargins(6, 0, 6, 0);
    bar->addPermanentWidget(label);
    return label;
}

} // namespace

StatusLine::StatusLine(QStatusBar *bar)
    : QObject(bar),
      m_servers(makeLabel(bar, QStringLiteral("serversLabel"))),
      m_rows(makeLabel(bar, QStringLiteral("rowsLabel"))),
      m_asOf(makeLabel(bar, QStringLiteral("asOfLabel"))),
      m_rate(makeLabel(bar, QStringLiteral("rateLabel"))),
      m_operator(makeLabel(bar, QStringLiteral("operatorLabel")))
{
}

void StatusLine::update(int servers, const StatusTableModel &model, quint32 expectedRows, const ServerState *server)
{
    const QLocale locale;
    m_servers->setText(tr("%Ln server(s)", nullptr, servers));
    const QString rows = locale.toString(model.rowCount());
    const QString all = locale.toString(model.totalRowCount());
    if (expectedRows != 0)
        //: Status bar. %1 of %2 rows of a job have come from the server so far; they are sorted and filtered when all are there.
        m_rows->setText(tr("%1 of %2 loaded…").arg(all, locale.toString(expectedRows)));
    else if (model.busy())
        //: Status bar. %1 of %2 rows are shown; they are being sorted or filtered in another way.
        m_rows->setText(tr("%1 of %2 shown, sorting…").arg(rows, all));
    else
        //: Status bar. %1 of %2 rows are shown; the filter hides the others.
        m_rows->setText(tr("%1 of %2 shown").arg(rows, all));
    if (server != nullptr && server->asOfMs() != kNoTime) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(server->asOfMs());
        if (server->link() == nullptr)
            //: Status bar. %1 is a date with a time: what is shown comes from the database, and may be days old.
            m_asOf->setText(tr("as of %1, server starting").arg(ItemText::longTime(server->asOfMs())));
        else if (!server->isLive())
            //: Status bar. %1 is a date with a time: the server cannot be reached, or refuses, since then.
            m_asOf->setText(tr("as of %1, not connected").arg(ItemText::longTime(server->asOfMs())));
        else
            //: Status bar. %1 is a time of day, %2 the abbreviation of its time zone.
            m_asOf->setText(
                tr("as of %1 %2").arg(at.time().toString(QStringLiteral("HH:mm:ss")), at.timeZoneAbbreviation()));
        const bool saysWhy = server->link() != nullptr && !server->isLive();
        m_asOf->setToolTip(saysWhy ? server->link()->stateText() : ItemText::longTime(server->asOfMs()));
        const RemoteControl *remote = server->link() != nullptr ? server->link()->remote() : nullptr;
        const qint64 skewMs = remote != nullptr ? remote->clockSkewMs() : 0;
        if (std::abs(skewMs) >= RemoteControl::kShownSkewMs) {
            const QString seconds = locale.toString(std::abs(skewMs) / 1000);
            //: Status bar. %1 is "as of 14:03:20 CET", a time of the server.
            m_asOf->setText((skewMs > 0 ? tr("%1 (its clock is %2 s ahead)") : tr("%1 (its clock is %2 s behind)"))
                                .arg(m_asOf->text(), seconds));
        }
        //: Status bar: reports of nodes in a second.
        m_rate->setText(tr("%Ln report(s)/s", nullptr, qRound(server->reportsPerSecond())));
        m_rate->setToolTip(tr("Reports of nodes in a second, as a mean of the last five seconds"));
        const SignedIn who = server->signedIn();
        // At the console's own server there is only one who it can be.
        const bool tells = remote != nullptr && server->isLive() && !who.name.isEmpty();
        m_operator->setVisible(tells);
        constexpr qsizetype kLongestName = 24; // the figures stand beside it
        const QString name = who.name.size() > kLongestName ? who.name.left(kLongestName - 1) + u'…' : who.name;
        //: Status bar. %1 is the name of an operator, %2 a role.
        m_operator->setText(tells ? tr("%1: %2", "operator and role").arg(name, operatorRoleText(who.role))
                                  : QString());
        m_operator->setToolTip(tells ? server->link()->stateText() : QString());
    } else {
        m_operator->hide();
        m_asOf->setText(tr("no data yet"));
        m_asOf->setToolTip({});
        m_rate->clear();
    }
}

} // namespace signalbox
