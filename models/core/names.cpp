#include "core/names.h"

#include "core/ip.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::names {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("names", text);
}

/// A text for a message: shortened, control characters made visible.
QString shown(const QString &text)
{
    QString result;
    for (const QChar c : text.left(40))
        result +=
            c.unicode() < 0x20 || c.unicode() == 0x7f ? QChar(0x2400 + (c.unicode() & 0x1f)) : c;
    return text.size() > 40 ? result + u'…' : result;
}

/// What is wrong with any single word, before its own syntax is looked at.
QString wordProblem(const QString &text, int maximum)
{
    if (text.isEmpty())
        return say(QT_TRANSLATE_NOOP("names", "it is empty"));
    if (text.size() > maximum)
        return say(QT_TRANSLATE_NOOP("names", "it is longer than %1 characters")).arg(maximum);
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\r')
            return say(QT_TRANSLATE_NOOP("names", "it contains a line break"));
        if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0))
            return say(QT_TRANSLATE_NOOP("names", "it contains a control character"));
    }
    if (text == u".." || text.contains(u"../") || text.contains(u"/.."))
        return say(QT_TRANSLATE_NOOP("names", "“..” would leave the folder"));
    return {};
}

QString patternProblem(const QString &text, int maximum, const QRegularExpression &pattern,
                       const char *allowed)
{
    if (QString problem = wordProblem(text, maximum); !problem.isEmpty())
        return problem;
    if (!pattern.match(text).hasMatch())
        return say(QT_TRANSLATE_NOOP("names", "“%1”: %2")).arg(shown(text), say(allowed));
    return {};
}

}

QString hostLabelProblem(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\z"_s);
    return patternProblem(text, 63, pattern,
                          QT_TRANSLATE_NOOP("names",
                                            "a host name is made of letters, digits and “-” "
                                            "and begins and ends with a letter or digit"));
}

QString hostNameProblem(const QString &text)
{
    if (QString problem = wordProblem(text, 253); !problem.isEmpty())
        return problem;
    const QStringList labels = text.split(u'.');
    for (const QString &label : labels) {
        if (QString problem = hostLabelProblem(label); !problem.isEmpty())
            return problem;
    }
    return {};
}

QString domainProblem(const QString &text)
{
    return hostNameProblem(text);
}

QString thingNameProblem(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_][A-Za-z0-9_.-]*\\z"_s);
    QString problem =
        patternProblem(text, 63, pattern,
                       QT_TRANSLATE_NOOP("names", "a name is made of letters, digits, “_”, “-” and "
                                                  "“.” and begins with a letter, digit or “_”"));
    if (problem.isEmpty() && text.contains(u"--"_s))
        return say(QT_TRANSLATE_NOOP("names", "“--” is kept for cables"));
    return problem;
}

QString interfaceNameProblem(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_][A-Za-z0-9_.-]*\\z"_s);
    return patternProblem(text, 15, pattern,
                          QT_TRANSLATE_NOOP("names",
                                            "an interface name is made of letters, digits, "
                                            "“_”, “-” and “.”"));
}

QString portNameProblem(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A[A-Za-z0-9_][A-Za-z0-9_.]*(-[A-Za-z0-9_.]+)*\\z"_s);
    return patternProblem(text, 31, pattern,
                          QT_TRANSLATE_NOOP("names", "a port name is made of letters, digits, “_”, "
                                                     "“.” and single “-”"));
}

QString volumeNameProblem(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9+_.][A-Za-z0-9+_.-]*\\z"_s);
    if (text == u".")
        return say(QT_TRANSLATE_NOOP("names", "“.” is a folder"));
    return patternProblem(text, 127, pattern,
                          QT_TRANSLATE_NOOP("names",
                                            "LVM allows letters, digits, “+”, “_”, “.” and, "
                                            "not at the beginning, “-”"));
}

QString agentNameProblem(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A[A-Za-z0-9_][A-Za-z0-9_-]*(/[A-Za-z0-9_-]+)?\\z"_s);
    return patternProblem(text, 63, pattern,
                          QT_TRANSLATE_NOOP("names", "an agent is a program like fence_ipmilan"));
}

QString parameterNameProblem(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z_][A-Za-z0-9_-]*\\z"_s);
    return patternProblem(text, 63, pattern,
                          QT_TRANSLATE_NOOP("names",
                                            "a parameter's name is made of letters, digits, "
                                            "“_” and “-” and begins with a letter"));
}

QString platformIdProblem(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[a-z][a-z0-9_.-]*\\z"_s);
    return patternProblem(text, 31, pattern,
                          QT_TRANSLATE_NOOP("names", "a platform is written like el6 or debian12"));
}

QString ruleIdProblem(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[A-Z]{1,4}-[0-9]{1,4}\\z"_s);
    return patternProblem(text, 9, pattern,
                          QT_TRANSLATE_NOOP("names", "a rule is written like R-01"));
}

QString moduleNameProblem(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_][A-Za-z0-9_-]*\\z"_s);
    return patternProblem(text, 63, pattern,
                          QT_TRANSLATE_NOOP("names", "a kernel module is written like sctp"));
}

QString cpuModelProblem(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_][A-Za-z0-9_.+-]*\\z"_s);
    return patternProblem(text, 63, pattern,
                          QT_TRANSLATE_NOOP("names", "a CPU model is written like Westmere or "
                                                     "host-model"));
}

QString userNameProblem(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_][A-Za-z0-9_.@\\\\-]*\\$?\\z"_s);
    return patternProblem(text, 64, pattern,
                          QT_TRANSLATE_NOOP("names", "a user name is made of letters, digits, “_”, "
                                                     "“-”, “.” and “@”"));
}

QString macProblem(const QString &text)
{
    static const QRegularExpression pattern(u"\\A[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}\\z"_s);
    return patternProblem(text, 17, pattern,
                          QT_TRANSLATE_NOOP("names", "a MAC address is written like "
                                                     "00:17:a4:77:00:01"));
}

QString wwpnProblem(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A([0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){7}|(0x)?[0-9A-Fa-f]{16})\\z"_s);
    return patternProblem(text, 23, pattern,
                          QT_TRANSLATE_NOOP("names", "a WWPN is written like "
                                                     "50:01:43:80:02:a3:00:01"));
}

QString iqnProblem(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A(iqn\\.[0-9]{4}-[0-9]{2}\\.[A-Za-z0-9.-]+(:[A-Za-z0-9._:-]+)?|eui\\.[0-9A-Fa-f]{16}|"
        "naa\\.[0-9A-Fa-f]{16,32})\\z"_s);
    return patternProblem(text, 223, pattern,
                          QT_TRANSLATE_NOOP("names", "an iSCSI name is written like "
                                                     "iqn.2001-05.com.example:array1"));
}

QString wwidProblem(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A[A-Za-z0-9]([A-Za-z0-9 ._:+=-]*[A-Za-z0-9._:+=-])?\\z"_s);
    return patternProblem(text, 128, pattern,
                          QT_TRANSLATE_NOOP("names", "a WWID is written like "
                                                     "3600c0ff000d5aa8bc2dd8e5001000000"));
}

QString uuidProblem(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\z"_s);
    return patternProblem(text, 36, pattern,
                          QT_TRANSLATE_NOOP("names", "a UUID is written like "
                                                     "912421fb-5dd9-4500-880e-ec9160af98fa"));
}

QString ipProblem(const QString &text)
{
    if (QString problem = wordProblem(text, 45); !problem.isEmpty())
        return problem;
    if (parseIp(text))
        return {};
    return say(QT_TRANSLATE_NOOP("names", "“%1” is not an IP address such as 10.0.0.1"))
        .arg(shown(text));
}

namespace {

/// The address of a subnet has nothing behind its prefix.
bool hasHostPart(const Subnet &subnet)
{
    const QByteArray &bytes = subnet.base.bytes;
    for (int bit = subnet.prefix; bit < bytes.size() * 8; ++bit) {
        if (bytes.at(bit / 8) & (0x80 >> (bit % 8)))
            return true;
    }
    return false;
}

}

QString cidrProblem(const QString &text)
{
    if (QString problem = wordProblem(text, 49); !problem.isEmpty())
        return problem;
    static const QRegularExpression prefix(u"/(0|[1-9][0-9]{0,2})\\z"_s);
    const auto subnet = parseSubnet(text);
    if (!subnet || !prefix.match(text).hasMatch())
        return say(QT_TRANSLATE_NOOP("names", "“%1” is not a subnet such as 10.0.0.0/24"))
            .arg(shown(text));
    if (hasHostPart(*subnet))
        return say(QT_TRANSLATE_NOOP("names", "“%1” is an address inside a subnet; the host part "
                                              "must be zero"))
            .arg(shown(text));
    return {};
}

QString addressProblem(const QString &text)
{
    if (ipProblem(text).isEmpty())
        return {};
    static const QRegularExpression numeric(u"\\A[0-9.]+\\z"_s);
    if (numeric.match(text).hasMatch())
        return ipProblem(text);
    return hostNameProblem(text);
}

QString pathProblem(const QString &text)
{
    if (QString problem = wordProblem(text, 255); !problem.isEmpty())
        return problem;
    if (!text.startsWith(u'/'))
        return say(QT_TRANSLATE_NOOP("names", "“%1” is not an absolute path")).arg(shown(text));
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_./:+@=,-]+\\z"_s);
    return patternProblem(text, 255, pattern,
                          QT_TRANSLATE_NOOP("names",
                                            "a path may have letters, digits and _ . / : + @ "
                                            "= , -"));
}

QString openPortProblem(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A(igmp|([0-9]{1,5})(-([0-9]{1,5}))?/(tcp|udp|sctp))\\z"_s);
    const auto match = pattern.match(text);
    const int first = match.captured(2).toInt();
    const int last = match.captured(4).isEmpty() ? first : match.captured(4).toInt();
    if (match.hasMatch() && (text == u"igmp" || (first >= 1 && last <= 65535 && first <= last)))
        return {};
    if (QString problem = wordProblem(text, 32); !problem.isEmpty())
        return problem;
    return say(QT_TRANSLATE_NOOP("names", "“%1”: a port is written like 5405/udp, 49152-49215/tcp, "
                                          "21064/sctp or igmp"))
        .arg(shown(text));
}

QString portRangesProblem(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A[0-9]{1,4}(-[0-9]{1,4})?( *, *[0-9]{1,4}(-[0-9]{1,4})?)*\\z"_s);
    return patternProblem(text, 255, pattern,
                          QT_TRANSLATE_NOOP("names", "ports are written like 1 or 3-6 or 1, 3-6"));
}

namespace {

QString freeTextProblem(const QString &text, int maximum, QStringView allowed)
{
    if (text.size() > maximum)
        return say(QT_TRANSLATE_NOOP("names", "it is longer than %1 characters")).arg(maximum);
    for (const QChar c : text) {
        const bool control = c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0)
                             || c.unicode() == 0x2028 || c.unicode() == 0x2029
                             || c.unicode() == 0xfeff || c.unicode() >= 0xfffe;
        if (!control || allowed.contains(c))
            continue;
        return c == u'\n' || c == u'\r'
                   ? say(QT_TRANSLATE_NOOP("names", "it contains a line break"))
                   : say(QT_TRANSLATE_NOOP("names", "it contains a control character"));
    }
    return {};
}

}

QString lineProblem(const QString &text)
{
    return freeTextProblem(text, 1000, {});
}

QString textProblem(const QString &text)
{
    return freeTextProblem(text, 100000, u"\n\t");
}

QString foreignTextProblem(const QString &text)
{
    return freeTextProblem(text, 1000000, u"\n\t\r");
}

}
