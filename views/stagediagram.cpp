#include "views/stagediagram.h"

#include "model/items/plaintip.h"
#include "views/appearance.h"
#include "views/lamp.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

constexpr qreal kLamp = 16; // pixels
constexpr qreal kPadding = 8;
constexpr qreal kSpacing = 6; ///< between a lamp and the text
constexpr qreal kArrow = 12; ///< room for the head of an arrow

ColourKey colourOf(StageResult result)
{
    return result == StageResult::Error     ? ColourKey::Red
           : result == StageResult::Warning ? ColourKey::Yellow
                                            : ColourKey::Green;
}

/// What stands on an arrow.
QString arrowText(const StageArrow &arrow)
{
    QStringList words;
    for (const StageResult one : arrow.results)
        words << stageResultText(one);
    return words.size() == static_cast<qsizetype>(kStageResults.size())
               ? StageDiagram::tr("always", "link between two stages")
               : words.join(QStringLiteral(", "));
}

QString stateText(RequestState state)
{
    const QString status = requestStatusText(state, false);
    return status.isEmpty() ? requestPhaseText(state)
                            : StageDiagram::tr("%1, %2", "phase and status").arg(requestPhaseText(state), status);
}

/// Not by the colour alone.
Qt::PenStyle styleOf(StageResult result)
{
    return result == StageResult::Error ? Qt::DotLine : result == StageResult::Warning ? Qt::DashLine : Qt::SolidLine;
}

} // namespace

LampState lampOf(RequestState state)
{
    const auto lamp = [](Status status, ColourKey colour, quint16 permille = 0) {
        return LampState{.status = status, .colour = colour, .permille = permille};
    };
    switch (state) {
    case RequestState::Pending: return lamp(Status::WaitingForTransmission, ColourKey::White);
    case RequestState::OnHold: return lamp(Status::Suspended, ColourKey::DarkGrey);
    case RequestState::Paused:
    case RequestState::Evaluating: return lamp(Status::Executing, ColourKey::White, 500);
    case RequestState::Terminating: {
        LampState ending = lamp(Status::Executing, ColourKey::White, 500);
        ending.cancelling = true;
        return ending;
    }
    case RequestState::Success: return lamp(Status::Completed, ColourKey::Green);
    case RequestState::Warning: return lamp(Status::WaitingForInstallation, ColourKey::Yellow);
    case RequestState::Error: return lamp(Status::Error, ColourKey::Red);
    case RequestState::Cancelled:
    case RequestState::Terminated:
    case RequestState::NotRun: return lamp(Status::InstallationRejected, ColourKey::LightGrey);
    }
    return {};
}

StageDiagram::StageDiagram(const Appearance &appearance, QWidget *parent) : QWidget(parent), m_appearance(appearance)
{
    setObjectName(QStringLiteral("stageDiagram"));
    setAccessibleName(tr("Stages and their links"));
    setFocusPolicy(Qt::StrongFocus);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void StageDiagram::setSet(const RequestSet &set)
{
    m_set = set;
    m_stages.clear();
    updateLayout();
}

void StageDiagram::setRun(const SetRun &run)
{
    m_set = run.plan;
    m_stages = run.stages;
    updateLayout();
}

void StageDiagram::clear()
{
    setSet({});
}

void StageDiagram::choose(std::optional<std::size_t> stage)
{
    if (stage == m_chosen)
        return;
    m_chosen = stage;
    update();
    Q_EMIT chosenChanged();
}

void StageDiagram::updateLayout()
{
    // Wide enough for each state, so that nothing moves when one changes, and the gaps for what stands on the arrows.
    qreal widest = fontMetrics().averageCharWidth() * 26.0;
    for (auto state = RequestState::Pending; state <= RequestState::NotRun;
         state = static_cast<RequestState>(static_cast<quint8>(state) + 1))
        widest = std::max(widest, fontMetrics().horizontalAdvance(stateText(state)) + kLamp + kSpacing + 2 * kPadding);
    const QSizeF box(std::ceil(widest), fontMetrics().height() * 2 + 2 * kPadding);
    QSizeF gap(fontMetrics().averageCharWidth() * 9.0, fontMetrics().height() * 1.2);
    m_layout = stageLayout(m_set, box, gap);
    const qreal least = gap.width();
    for (const StageArrow &arrow : m_layout.arrows)
        gap.setWidth(std::max(gap.width(), fontMetrics().horizontalAdvance(arrowText(arrow)) + 2 * kArrow));
    if (gap.width() > least)
        m_layout = stageLayout(m_set, box, gap);
    if (m_chosen && *m_chosen >= m_set.stages.size())
        choose(std::nullopt);
    updateGeometry();
    resize(std::max(width(), sizeHint().width()), std::max(height(), sizeHint().height()));
    update();
}

QSize StageDiagram::sizeHint() const
{
    return {static_cast<int>(std::ceil(m_layout.size.width())), static_cast<int>(std::ceil(m_layout.size.height()))};
}

void StageDiagram::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    for (const StageArrow &arrow : m_layout.arrows)
        paintArrow(painter, arrow);
    for (const StageArrow &arrow : m_layout.arrows) // above all lines, also those of other arrows
        paintLabel(painter, arrow);
    for (std::size_t stage = 0; stage < m_layout.boxes.size(); ++stage)
        paintStage(painter, stage);
}

void StageDiagram::paintArrow(QPainter &painter, const StageArrow &arrow) const
{
    const StageResult result = arrow.results.front();
    const bool isTaken =
        !m_stages.empty()
        && std::find(arrow.results.begin(), arrow.results.end(), m_stages[arrow.from].result) != arrow.results.end();
    const QColor colour = m_appearance.status().ink(colourOf(result));
    painter.setPen(QPen(colour, isTaken ? 3 : 1.5, styleOf(result)));
    painter.setBrush(Qt::NoBrush);
    QPainterPath path(arrow.begin);
    const qreal bend = std::max<qreal>(30, std::abs(arrow.end.x() - arrow.begin.x()) / 2);
    for (const QPointF &corner : arrow.corners)
        path.lineTo(corner);
    if (arrow.corners.empty())
        path.cubicTo(arrow.begin + QPointF(bend, 0), arrow.end - QPointF(bend, 0), arrow.end);
    else
        path.lineTo(arrow.end);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    QPolygonF head;
    head << arrow.end << arrow.end + QPointF(-8, -4) << arrow.end + QPointF(-8, 4);
    painter.drawPolygon(head);
}

void StageDiagram::paintLabel(QPainter &painter, const StageArrow &arrow) const
{
    const QString text = arrowText(arrow);
    const QPointF at = arrow.begin + QPointF(4, -3);
    const qreal ascent = fontMetrics().ascent();
    painter.fillRect(QRectF(at.x() - 1, at.y() - ascent, fontMetrics().horizontalAdvance(text) + 2, ascent + 1),
                     palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(at, text);
}

void StageDiagram::paintStage(QPainter &painter, std::size_t stage) const
{
    const QRectF box = m_layout.boxes[stage];
    const SetStage &planned = m_set.stages[stage];
    const bool isChosen = m_chosen == stage;
    painter.setPen(
        QPen(isChosen ? palette().color(QPalette::Highlight) : palette().color(QPalette::Mid), isChosen ? 2.5 : 1));
    painter.setBrush(palette().color(QPalette::AlternateBase));
    painter.drawRoundedRect(box, 5, 5);
    const QRectF inner = box.adjusted(kPadding, kPadding, -kPadding, -kPadding);
    const qreal line = fontMetrics().height();
    qreal left = inner.left();
    QString below = tr("%Ln request(s)", nullptr, static_cast<int>(planned.requests.size()));
    if (!m_stages.empty()) {
        const StageRun &run = m_stages[stage];
        paintLamp(painter, QRectF(left, inner.top() + (line - kLamp) / 2, kLamp, kLamp), lampOf(run.state),
                  m_appearance.status());
        left += kLamp + kSpacing;
        below = stateText(run.state);
        if (run.isTakenOver)
            below = tr("%1 (as before)", "stage of a resubmitted set").arg(below);
    }
    painter.setPen(palette().color(QPalette::Text));
    QFont bold = font();
    bold.setBold(planned.isCritical);
    painter.setFont(bold);
    const QFontMetrics metrics(bold);
    const QString critical = planned.isCritical ? tr("%1 (critical)", "stage") : QStringLiteral("%1");
    const qreal width = inner.right() - left;
    const qreal room = width - metrics.horizontalAdvance(critical.arg(QString()));
    painter.drawText(QRectF(left, inner.top(), width, line), Qt::AlignVCenter,
                     critical.arg(metrics.elidedText(planned.name, Qt::ElideRight, static_cast<int>(room))));
    painter.setFont(font());
    painter.drawText(QRectF(left, inner.top() + line, width, line), Qt::AlignVCenter,
                     fontMetrics().elidedText(below, Qt::ElideRight, static_cast<int>(width)));
}

std::optional<std::size_t> StageDiagram::stageAt(const QPointF &point) const
{
    for (std::size_t stage = 0; stage < m_layout.boxes.size(); ++stage) {
        if (m_layout.boxes[stage].contains(point))
            return stage;
    }
    return std::nullopt;
}

void StageDiagram::mousePressEvent(QMouseEvent *event)
{
    choose(stageAt(event->position()));
}

void StageDiagram::keyPressEvent(QKeyEvent *event)
{
    const std::size_t count = m_set.stages.size();
    const bool forward = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    const bool backward = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    if (count == 0 || (!forward && !backward)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const std::size_t at = m_chosen.value_or(forward ? count - 1 : 0);
    choose(forward ? (at + 1) % count : (at + count - 1) % count);
}

QString StageDiagram::describe(std::size_t stage) const
{
    const SetStage &planned = m_set.stages[stage];
    QStringList lines{planned.name};
    for (std::size_t i = 0; i < planned.requests.size() && i < 20; ++i) {
        const SetRequest &request = planned.requests[i];
        const QString name = request.name.isEmpty() && request.job ? request.job->name : request.name;
        const StageRun run = m_stages.empty() ? StageRun() : m_stages[stage];
        if (i >= run.requests.size()) {
            lines << name;
            continue;
        }
        const RequestRun &one = run.requests[i];
        const QString how =
            one.result == StageResult::None ? tr("runs", "request of a stage") : stageResultText(one.result);
        lines << (one.reason.isEmpty() ? QStringLiteral("%1: %2").arg(name, how)
                                       : QStringLiteral("%1: %2. %3").arg(name, how, one.reason));
    }
    return lines.join(u'\n');
}

bool StageDiagram::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto stage = stageAt(help->pos()))
            QToolTip::showText(help->globalPos(), plainTip(describe(*stage)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void StageDiagram::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateLayout();
    QWidget::changeEvent(event);
}

} // namespace signalbox
