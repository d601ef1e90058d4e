#include "model/node/filepattern.h"

namespace signalbox {

bool fitsFilePattern(const QByteArray &name, const QByteArray &pattern)
{
    if (name.startsWith('.') && !pattern.startsWith('.'))
        return false;
    const auto behind = [&name](qsizetype at) { // one character of UTF-8
        for (++at; at < name.size() && (static_cast<uchar>(name[at]) & 0xc0) == 0x80;)
            ++at;
        return at;
    };
    qsizetype n = 0;
    qsizetype p = 0;
    qsizetype star = -1; ///< in the pattern; what it stands for grows by one character with each try
    qsizetype starName = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            starName = n;
        } else if (p < pattern.size() && pattern[p] == '?') {
            n = behind(n);
            ++p;
        } else if (p < pattern.size() && pattern[p] == name[n]) {
            ++n;
            ++p;
        } else if (star >= 0) {
            p = star + 1;
            n = ++starName;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

} // namespace signalbox
