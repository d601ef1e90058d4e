#pragma once

#include <QWidget>

namespace signalbox {

class ActivityView;
class ServerState;

/// What happened on all connected servers, with a search.
class ActivityWindow final : public QWidget {
    Q_OBJECT
public:
    explicit ActivityWindow(QWidget *parent);

    void addServer(ServerState &server); ///< must outlive this object, or removeServer()
    void removeServer(const ServerState *server);
    [[nodiscard]] ActivityView &view() noexcept { return *m_view; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void chooseFile();

    ActivityView *m_view;
};

} // namespace signalbox
