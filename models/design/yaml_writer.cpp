#include "design/yaml_node.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

constexpr qsizetype flowWidth = 140;

/// What other readers of YAML would take for a number, a date, a truth value or nothing.
bool looksTyped(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A([-+]?[0-9][0-9_]*|[-+]?(\\.[0-9]+|[0-9_]+(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?|"
        "0[xo][0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?|"
        "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*|[0-9A-Fa-f]{1,2}(:[0-9A-Fa-f]{2})+)\\z"_s);
    static const QSet<QString> words{u"true"_s, u"false"_s, u"yes"_s, u"no"_s,
                                     u"on"_s,   u"off"_s,   u"y"_s,   u"n"_s};
    return pattern.match(text).hasMatch() || words.contains(text.toLower());
}

bool looksNull(const QString &text)
{
    return text.isEmpty() || text == u"~" || text.toLower() == u"null";
}

/// May stand without quotes, inside brackets too.
bool isPlain(const QString &text)
{
    static const QRegularExpression pattern(
        u"\\A[A-Za-z0-9_/\\x{c0}-\\x{24f}]([A-Za-z0-9_ ./:+@%()=;<>*!'\\x{c0}-\\x{24f}-]*"
        "[A-Za-z0-9_./+@%()=;<>*!'\\x{c0}-\\x{24f}-])?\\z"_s);
    return pattern.match(text).hasMatch() && !text.contains(u": "_s);
}

QString quoted(const QString &text)
{
    QString result = u"\""_s;
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"':
            result += u"\\\""_s;
            break;
        case u'\\':
            result += u"\\\\"_s;
            break;
        case u'\n':
            result += u"\\n"_s;
            break;
        case u'\t':
            result += u"\\t"_s;
            break;
        case u'\r':
            result += u"\\r"_s;
            break;
        default: {
            const ushort code = c.unicode();
            const bool visible = code >= 0x20 && code != 0x7f && !(code >= 0x80 && code <= 0xa0)
                                 && code != 0x2028 && code != 0x2029 && code != 0xfeff
                                 && code < 0xfffe;
            if (visible)
                result += c;
            else
                result += u"\\u%1"_s.arg(code, 4, 16, QChar(u'0'));
        }
        }
    }
    return result + u'"';
}

QString scalarText(const YamlNode &node)
{
    if (node.kind == YamlNode::Kind::Null)
        return u"null"_s;
    if (looksNull(node.text) || node.quoted || (!node.literal && looksTyped(node.text)))
        return quoted(node.text);
    if (node.literal && looksTyped(node.text))
        return node.text;
    return isPlain(node.text) ? node.text : quoted(node.text);
}

bool isScalar(const YamlNode &node)
{
    return node.kind == YamlNode::Kind::Null || node.kind == YamlNode::Kind::Scalar;
}

/// Several lines read best as they are; the block form cannot carry every text.
bool fitsLiteralBlock(const QString &text)
{
    if (!text.contains(u'\n') || text.endsWith(u"\n\n"_s) || text.contains(u'\r'))
        return false;
    const QChar first = text.front();
    if (first.isSpace())
        return false;
    const QStringList lines = text.split(u'\n');
    return std::all_of(lines.begin(), lines.end(),
                       [](const QString &line) {
                           return line.isEmpty()
                                  || (!line.trimmed().isEmpty() && !line.startsWith(u'\t'));
                       })
           && std::all_of(text.begin(), text.end(), [](QChar c) {
                  const ushort code = c.unicode();
                  return code == u'\n' || code == u'\t'
                         || (code >= 0x20 && code != 0x7f && !(code >= 0x80 && code <= 0xa0)
                             && code != 0x2028 && code != 0x2029 && code != 0xfeff
                             && code < 0xfffe);
              });
}

bool allowsFlow(const YamlNode &node)
{
    if (isScalar(node))
        return !node.text.contains(u'\n');
    if (node.style == YamlNode::Style::Block && !(node.items.empty() && node.entries.empty()))
        return false;
    return std::all_of(node.items.begin(), node.items.end(), allowsFlow)
           && std::all_of(node.entries.begin(), node.entries.end(),
                          [](const YamlEntry &entry) { return allowsFlow(entry.value); });
}

QString flowText(const YamlNode &node)
{
    if (isScalar(node))
        return scalarText(node);
    QStringList parts;
    if (node.kind == YamlNode::Kind::List) {
        for (const YamlNode &item : node.items)
            parts += flowText(item);
        return u'[' + parts.join(u", "_s) + u']';
    }
    for (const YamlEntry &entry : node.entries)
        parts += scalarText(entry.key) + u": "_s + flowText(entry.value);
    return u'{' + parts.join(u", "_s) + u'}';
}

class Writer
{
public:
    QString text;

    /// What follows "key:" or "-"; ends with a line feed. `used` is what the line already holds.
    void value(const YamlNode &node, int indent, qsizetype used)
    {
        if (node.kind == YamlNode::Kind::Scalar && fitsLiteralBlock(node.text)) {
            literalBlock(node.text, indent);
            return;
        }
        if (allowsFlow(node)) {
            const QString flow = flowText(node);
            const bool single = node.items.size() + node.entries.size() <= 1;
            if (isScalar(node) || single || used + flow.size() <= flowWidth) {
                text += u' ' + flow + u'\n';
                return;
            }
        }
        if (isScalar(node)) {
            text += u' ' + scalarText(node) + u'\n';
            return;
        }
        text += u'\n';
        children(node, indent);
    }

    /// The lines of a list or map, each indented.
    void children(const YamlNode &node, int indent)
    {
        for (const YamlNode &item : node.items) {
            text += pad(indent) + u'-';
            listItem(item, indent + 2);
        }
        for (const YamlEntry &entry : node.entries)
            mapEntry(entry, indent);
    }

    void mapEntry(const YamlEntry &entry, int indent)
    {
        const QString key = scalarText(entry.key) + u':';
        text += pad(indent) + key;
        value(entry.value, indent + 2, indent + key.size() + 1);
    }

private:
    static QString pad(int indent) { return QString(indent, u' '); }

    /// A map in a list begins on the line of its dash.
    void listItem(const YamlNode &item, int indent)
    {
        const bool flows = allowsFlow(item) && indent + flowText(item).size() <= flowWidth;
        if (item.kind != YamlNode::Kind::Map || item.entries.empty() || flows) {
            value(item, indent, indent);
            return;
        }
        text += u' ';
        bool first = true;
        for (const YamlEntry &entry : item.entries) {
            if (!first) {
                mapEntry(entry, indent);
                continue;
            }
            first = false;
            const QString key = scalarText(entry.key) + u':';
            text += key;
            value(entry.value, indent + 2, indent + key.size() + 1);
        }
    }

    void literalBlock(const QString &content, int indent)
    {
        const bool ends = content.endsWith(u'\n');
        text += ends ? u" |\n"_s : u" |-\n"_s;
        const QString body = ends ? content.chopped(1) : content;
        const QStringList lines = body.split(u'\n');
        for (const QString &line : lines)
            text += line.isEmpty() ? u"\n"_s : pad(indent) + line + u'\n';
    }
};

}

QByteArray writeYaml(const YamlNode &root)
{
    Writer writer;
    writer.children(root, 0);
    return writer.text.toUtf8();
}

}
