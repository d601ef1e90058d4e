#pragma once

#include "app/log/programlog.h"
#include "network/nodehost/clienthost.h"
#include "network/nodehost/relayhost.h"

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
    std::variant<ShowText, Tell, Supervise, signalbox::ClientHost::Options, signalbox::RelayHost::Options> what;
    signalbox::programlog::Options log;

    /// @param arguments the program's name first. Error Invalid: the text says what is wrong with which option.
    static signalbox::Result<NodeOptions> parse(const QStringList &arguments);
};
