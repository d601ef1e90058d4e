#pragma once

#include <QString>

namespace signalbox {

/// A tool tip takes what has a tag in it for HTML. What operators and nodes call things, such as a file named "<h1>", is text.
[[nodiscard]] inline QString plainTip(const QString &text)
{
    if (!text.contains(u'<') && !text.contains(u'&'))
        return text;
    return QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

} // namespace signalbox
