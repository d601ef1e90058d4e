#include "views/detailspane.h"

#include "model/domain/errorcatalogue.h"
#include "model/domain/instructionstate.h"
#include "model/domain/text.h"
#include "model/items/itemtext.h"
#include "model/items/serverlink.h"
#include "views/stagelist.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QTableView>
#include <QTreeWidget>

namespace signalbox {

// The part of the details that is made of an instruction's history: its stages, attempts and messages.

namespace {

QString emDash()
{
    return QStringLiteral("—");
}

} // namespace

QString DetailsPane::firstLine(const QString &text)
{
    const qsizetype end = text.indexOf(u'\n');
    return end < 0 ? text : text.left(end) + u'…';
}

void DetailsPane::requestHistory()
{
    if (m_server->link() == nullptr)
        return;
    m_server->link()->history(m_instruction, 0, kFirstPage, this,
                              [this, instruction = m_instruction](const Result<std::vector<Event>> &result) {
                                  onHistory(instruction, result);
                              });
}

void DetailsPane::requestOlder()
{
    const EventSeq upTo = m_history.before();
    if (upTo == 0 || upTo == m_olderAsked || m_history.rowCount() >= kMostHistory || m_server->link() == nullptr)
        return;
    m_olderAsked = upTo;
    m_server->link()->history(m_instruction, upTo, kPage, this,
                              [this, upTo, instruction = m_instruction](const Result<std::vector<Event>> &result) {
                                  onOlder(instruction, upTo, result);
                              });
}

void DetailsPane::onHistory(InstructionId instruction, const Result<std::vector<Event>> &result)
{
    if (instruction != m_instruction || m_server == nullptr)
        return; // something else has been selected since
    if (!result) {
        showHistoryError(result.error().text);
        return;
    }
    if (m_history.rowCount() == 0)
        m_history.setEvents(result.value(), m_server->nodes());
    else
        m_history.addNewest(result.value());
    updateHistoryViews();
    requestOlder();
}

void DetailsPane::onOlder(InstructionId instruction, EventSeq upTo, const Result<std::vector<Event>> &result)
{
    if (instruction != m_instruction || m_server == nullptr || upTo != m_olderAsked)
        return;
    m_olderAsked = 0;
    if (!result) {
        showHistoryError(result.error().text);
        return;
    }
    if (upTo != m_history.before() || result.value().empty())
        return;
    // What is read stays where it is.
    QScrollBar *bar = m_messages->verticalScrollBar();
    const int at = bar->value();
    m_history.addOlder(result.value());
    if (at > 0)
        bar->setValue(at + static_cast<int>(result.value().size()));
    const bool more = m_history.before() != 0 && m_history.rowCount() < kMostHistory;
    if (!more)
        updateHistoryViews(); // stages and attempts are of all of it
    else
        requestOlder();
}

void DetailsPane::showHistoryError(const QString &text)
{
    m_error->setText(text);
    m_error->show();
}

void DetailsPane::updateHistoryViews()
{
    fillStages();
    fillAttempts();
    updateError();
    updateAnswer();
}

/// What the node said last, and what the catalogue of errors knows about it.
void DetailsPane::updateError()
{
    ErrorClue clue;
    clue.status = m_shownRow ? shownStatus(m_shownRow->status, m_shownRow->stopping) : Status::Completed;
    QString error;
    if (clue.status == Status::Error || clue.status == Status::CommunicationError
        || clue.status == Status::InstallationRejected) {
        for (const Event &event : m_history.events()) {
            const bool tells = event.kind == EventKind::Failed || event.kind == EventKind::CommunicationFailed
                               || event.kind == EventKind::Rejected;
            if (!tells || event.text.isEmpty())
                continue;
            //: An error of a node: %1 its code, %2 its text.
            error = tr("Code %1: %2").arg(QLocale().toString(event.code), event.text);
            clue.text = event.attempt == m_shownRow->attempt ? event.text : QString();
        }
    }
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    if (m_shownRow) {
        clue.detail = m_shownRow->detail;
        clue.code = m_shownRow->code;
        if (const PackageRecord *package = m_server->packages().find(m_shownRow->package))
            clue.payload = package->kind;
    }
    const QString meaning = errorExplanation(decodeError(clue));
    m_meaning->setText(meaning);
    m_meaning->setVisible(!meaning.isEmpty());
}

/// For a job that orders something the client's last words are its result; of an installation they are a log.
void DetailsPane::updateAnswer()
{
    const JobRecord *job = m_server->job(m_job);
    QStringList lines;
    if (job != nullptr && isOrdered(job->type) && m_shownRow) {
        for (const Event &event : m_history.events()) {
            if (event.attempt != m_shownRow->attempt)
                continue;
            if (event.kind == EventKind::CompletedOk && !event.text.isEmpty())
                lines.append(event.text);
            else if (event.kind == EventKind::MessageRead)
                //: %1 is a time, %2 a whole sentence: who has read a message.
                lines.append(tr("%1: %2", "time and sentence").arg(ItemText::exactTime(event.atMs), eventText(event)));
        }
    }
    m_answer->setText(lines.join(u'\n'));
    m_answer->setVisible(!lines.isEmpty());
}

void DetailsPane::fillStages()
{
    const std::vector<StageLine> lines = stageLines(m_history.events(), m_route);
    m_stages->clear();
    for (const StageLine &line : lines) {
        auto *item = new QTreeWidgetItem(m_stages, {line.station, line.stage,
                                                    line.atMs == kNoTime ? emDash() : ItemText::exactTime(line.atMs),
                                                    line.tookMs < 0 ? QString() : durationText(line.tookMs)});
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        if (line.atMs != kNoTime)
            item->setToolTip(2, ItemText::longTime(line.atMs) + u'\n'
                                    + relativeTimeText(line.atMs, QDateTime::currentMSecsSinceEpoch()));
        else
            for (int column = 0; column < m_stages->columnCount(); ++column)
                item->setForeground(column, palette().brush(QPalette::Disabled, QPalette::Text));
    }
}

void DetailsPane::fillAttempts()
{
    m_attempts->clear();
    for (const AttemptLine &line : attemptLines(m_history.events())) {
        auto *item =
            new QTreeWidgetItem(m_attempts, {QString::number(line.attempt), ItemText::exactTime(line.beganMs),
                                             line.endedMs == kNoTime ? emDash() : ItemText::exactTime(line.endedMs),
                                             QString::number(line.tries), firstLine(line.result)});
        item->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(4, line.result);
    }
}

} // namespace signalbox
