#include "model/domain/operatorrecord.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(signalbox::OperatorRecord)
};

} // namespace

QString tokenStateKey(TokenState state)
{
    switch (state) {
    case TokenState::Valid: return QStringLiteral("valid");
    case TokenState::Expired: return QStringLiteral("expired");
    case TokenState::Revoked: return QStringLiteral("revoked");
    }
    return {};
}

QString tokenStateText(TokenState state)
{
    switch (state) {
    case TokenState::Valid: return Text::tr("Valid", "token of an operator");
    case TokenState::Expired: return Text::tr("Expired", "token of an operator");
    case TokenState::Revoked: return Text::tr("Revoked", "token of an operator");
    }
    return {};
}

} // namespace signalbox
