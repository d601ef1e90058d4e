#pragma once

#include "app/log/programlog.h"
#include "network/nodehost/clienthost.h"
#include "network/nodehost/desktopsessions.h"
#include "network/nodehost/relayhost.h"

#include <QMap>
#include <QStringList>

#include <variant>

/// What the command line asks for.
struct NodeOptions {
    struct ShowText { ///< --help, --version
        QString text;
    };
    struct Tell { ///< --tell: a message to the node of this state folder
        QString stateFolder;
        QString message;
    };
    struct Supervise { ///< not for people: a client starts it for each execution
        QString stateFolder;
    };
    struct ShowMessages { ///< the command `messages`
        QString stateFolder;
    };
    struct AnswerQuestions { ///< the command `user-inventory`
        QString stateFolder;
        QMap<QString, QString> answers; ///< --answer; none: what is asked is asked at the terminal
    };
    struct WaitingPackages { ///< the command `packages`
        QString stateFolder;
        QStringList words; ///< behind the command
    };
    struct WatchNotice { ///< not for people: an execution starts it for each desktop that shows a message
        QString stateFolder;
        signalbox::AttemptId attempt{};
        signalbox::DesktopSession session;
        bool ofPackage = false; ///< that waits for its user; else of a message
    };
    struct TellOfPackage { ///< not for people: a client starts it for each package that waits for its user
        QString stateFolder;
        signalbox::AttemptId attempt{};
    };
    std::variant<ShowText, Tell, Supervise, ShowMessages, AnswerQuestions, WaitingPackages, WatchNotice, TellOfPackage,
                 signalbox::ClientHost::Options, signalbox::RelayHost::Options>
        what;
    signalbox::programlog::Options log;

    /// @param arguments the program's name first. Error Invalid: the text says what is wrong with which option.
    static signalbox::Result<NodeOptions> parse(const QStringList &arguments);
};
