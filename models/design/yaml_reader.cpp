// The only file that knows yaml-cpp here: its events become a YamlNode tree, its exceptions errors.
#include "design/yaml_node.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <istream>
#include <streambuf>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("yaml", text);
}

/// Thrown by our handler to stop the parser; never leaves this file.
struct Refused
{
    QString code;
    QString message;
    YAML::Mark mark;
};

class TreeBuilder : public YAML::EventHandler
{
public:
    explicit TreeBuilder(const YamlLimits &limits)
        : m_limits(limits)
    {}

    YamlNode root;
    /// Duplicate keys; the document can be read on, so that they are all told at once.
    std::vector<Refused> complaints;

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (m_documents++ > 0)
            throw Refused{u"yaml-documents"_s,
                          say(QT_TRANSLATE_NOOP("yaml", "a second document begins here (“---”); a "
                                                        "design is one document")),
                          mark};
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        refuseAnchor(mark, anchor);
        add(mark, YamlNode::Kind::Null);
        leaveScalar();
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        refuseAnchor(mark, anchor == 0 ? 1 : anchor);
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        refuseAnchor(mark, anchor);
        refuseTag(mark, tag);
        YamlNode &node = add(mark, YamlNode::Kind::Scalar);
        node.text = QString::fromStdString(value);
        node.quoted = tag == "!";
        leaveScalar();
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        refuseAnchor(mark, anchor);
        refuseTag(mark, tag);
        enter(add(mark, YamlNode::Kind::List), mark);
    }
    void OnSequenceEnd() override { leave(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        refuseAnchor(mark, anchor);
        refuseTag(mark, tag);
        enter(add(mark, YamlNode::Kind::Map), mark);
    }
    void OnMapEnd() override { leave(); }

private:
    struct Level
    {
        YamlNode *node = nullptr;
        bool valueIsNext = false;
        QMap<QString, int> keyLines;
    };

    static void refuseAnchor(const YAML::Mark &mark, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            throw Refused{
                u"yaml-alias"_s,
                say(QT_TRANSLATE_NOOP("yaml", "anchors (“&name”) and aliases (“*name”) are "
                                              "not allowed; write the value out, or put it "
                                              "in quotes if it begins with & or *")),
                mark};
    }

    static void refuseTag(const YAML::Mark &mark, const std::string &tag)
    {
        if (!tag.empty() && tag != "?" && tag != "!")
            throw Refused{
                u"yaml-tag"_s,
                say(QT_TRANSLATE_NOOP("yaml", "tags (“!name”) are not allowed; leave it out, "
                                              "or put the value in quotes")),
                mark};
    }

    /// A new node in the place that is next: the root, an item, a key or a value.
    YamlNode &add(const YAML::Mark &mark, YamlNode::Kind kind)
    {
        if (++m_nodes > m_limits.nodes)
            throw Refused{
                u"yaml-too-large"_s,
                say(QT_TRANSLATE_NOOP("yaml", "the file has more than %1 values; this is no "
                                              "design"))
                    .arg(m_limits.nodes),
                mark};
        YamlNode *node = nextPlace(mark, kind);
        node->kind = kind;
        node->line = mark.line + 1;
        node->column = mark.column + 1;
        return *node;
    }

    YamlNode *nextPlace(const YAML::Mark &mark, YamlNode::Kind kind)
    {
        if (m_levels.empty())
            return &root;
        Level &level = m_levels.back();
        if (level.node->kind == YamlNode::Kind::List)
            return &level.node->items.emplace_back();
        if (level.valueIsNext) {
            level.valueIsNext = false;
            return &level.node->entries.back().value;
        }
        if (kind == YamlNode::Kind::List || kind == YamlNode::Kind::Map)
            throw Refused{
                u"yaml-key"_s,
                say(QT_TRANSLATE_NOOP("yaml", "a list or map cannot be a key; write “key: "
                                              "value”")),
                mark};
        level.valueIsNext = true;
        return &level.node->entries.emplace_back().key;
    }

    void enter(YamlNode &node, const YAML::Mark &mark)
    {
        if (int(m_levels.size()) >= m_limits.depth)
            throw Refused{
                u"yaml-too-deep"_s,
                say(QT_TRANSLATE_NOOP("yaml", "lists and maps are nested more than %1 deep; "
                                              "no design needs that"))
                    .arg(m_limits.depth),
                mark};
        m_levels.push_back({&node, false, {}});
    }

    void leave() { m_levels.pop_back(); }

    /// After a key: has it been there before?
    void leaveScalar()
    {
        if (m_levels.empty() || !m_levels.back().valueIsNext)
            return;
        Level &level = m_levels.back();
        const YamlNode &key = level.node->entries.back().key;
        const auto known = level.keyLines.constFind(key.text);
        if (known == level.keyLines.constEnd()) {
            level.keyLines.insert(key.text, key.line);
            return;
        }
        YAML::Mark mark;
        mark.line = key.line - 1;
        mark.column = key.column - 1;
        complaints.push_back(
            {u"yaml-duplicate-key"_s,
             say(QT_TRANSLATE_NOOP("yaml", "the key “%1” is already in line %2; remove "
                                           "one of them"))
                 .arg(key.text.left(60))
                 .arg(*known),
             mark});
        if (complaints.size() > 50)
            throw complaints.back();
    }

    YamlLimits m_limits;
    std::vector<Level> m_levels;
    int m_nodes = 0;
    int m_documents = 0;
};

/// Lets the parser read our bytes without a copy.
class ByteBuffer : public std::streambuf
{
public:
    explicit ByteBuffer(const QByteArray &bytes)
    {
        // The get area is only read; streambuf's interface merely lacks the const.
        char *begin =
            const_cast<char *>(bytes.constData()); // NOLINT(cppcoreguidelines-pro-type-const-cast)
        setg(begin, begin, begin + bytes.size());
    }
};

struct Place
{
    int line = 1;
    int column = 1;
};

Place placeOf(const QByteArray &yaml, qsizetype position)
{
    Place place;
    place.line += int(yaml.first(position).count('\n'));
    place.column += int(position - (yaml.lastIndexOf('\n', position - 1) + 1));
    if (position == 0)
        place.column = 1;
    return place;
}

qsizetype firstInvalidByte(const QByteArray &yaml)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(yaml.constData());
    const qsizetype size = yaml.size();
    for (qsizetype i = 0; i < size;) {
        const unsigned char c = bytes[i];
        const int length = c < 0x80                ? 1
                           : c >= 0xc2 && c < 0xe0 ? 2
                           : c >= 0xe0 && c < 0xf0 ? 3
                           : c >= 0xf0 && c < 0xf5 ? 4
                                                   : 0;
        if (length == 0 || i + length > size)
            return i;
        for (int k = 1; k < length; ++k) {
            if ((bytes[i + k] & 0xc0) != 0x80)
                return i;
        }
        const bool overlong =
            (c == 0xe0 && bytes[i + 1] < 0xa0) || (c == 0xf0 && bytes[i + 1] < 0x90);
        const bool outside =
            (c == 0xed && bytes[i + 1] >= 0xa0) || (c == 0xf4 && bytes[i + 1] >= 0x90);
        if (overlong || outside)
            return i;
        i += length;
    }
    return -1;
}

/// What can be told without parsing, so that a hostile file never reaches the parser.
std::optional<Error> refusedUnparsed(const QByteArray &yaml, const QString &fileName,
                                     const YamlLimits &limits)
{
    const auto refuse = [&](const QString &code, const QString &message, qsizetype position) {
        const Place place = placeOf(yaml, position);
        return Error{code, message, yamlPlace(yaml, fileName, place.line, place.column)};
    };
    if (yaml.size() > limits.bytes)
        return Error{
            u"yaml-too-large"_s,
            say(QT_TRANSLATE_NOOP("yaml", "the file has %1 bytes; a design has at most %2"))
                .arg(yaml.size())
                .arg(limits.bytes),
            fileName};
    if (const qsizetype bad = firstInvalidByte(yaml); bad >= 0)
        return refuse(u"yaml-encoding"_s,
                      say(QT_TRANSLATE_NOOP("yaml", "this is not UTF-8; save the file as UTF-8")),
                      bad);
    int brackets = 0;
    for (qsizetype i = 0; i < yaml.size(); ++i) {
        const char c = yaml[i];
        const bool control =
            (c >= 0 && c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7f;
        if (control)
            return refuse(
                u"yaml-control"_s,
                say(QT_TRANSLATE_NOOP("yaml", "here is a control character (0x%1), which no "
                                              "text file needs; remove it"))
                    .arg(int(c), 2, 16, QChar(u'0')),
                i);
        if (c == '[' || c == '{')
            ++brackets;
        if (brackets > limits.brackets)
            return refuse(
                u"yaml-too-deep"_s,
                say(QT_TRANSLATE_NOOP("yaml", "the file has more than %1 opening brackets; no "
                                              "design needs that"))
                    .arg(limits.brackets),
                i);
    }
    return {};
}

/// yaml-cpp's reason with the way out for the mistakes that people make most.
QString explained(const YAML::Exception &exception)
{
    const QString reason = QString::fromStdString(exception.msg);
    return say(QT_TRANSLATE_NOOP("yaml",
                                 "this is not YAML: %1. Look at the indentation, the brackets and "
                                 "the quotes of this line and the one before"))
        .arg(reason);
}

}

const YamlNode *YamlNode::find(const QString &key) const
{
    for (const YamlEntry &entry : entries) {
        if (entry.key.text == key)
            return &entry.value;
    }
    return nullptr;
}

QString yamlPlace(const QByteArray &yaml, const QString &fileName, int line, int byteColumn)
{
    qsizetype start = 0;
    for (int current = 1; current < line; ++current) {
        const qsizetype end = yaml.indexOf('\n', start);
        if (end < 0)
            break;
        start = end + 1;
    }
    const qsizetype length = std::clamp<qsizetype>(byteColumn - 1, 0, yaml.size() - start);
    int column = 1;
    for (qsizetype i = start; i < start + length; ++i)
        column += (yaml[i] & 0xc0) != 0x80 ? 1 : 0;
    return u"%1:%2:%3"_s.arg(fileName).arg(line).arg(column);
}

Results<YamlNode> parseYaml(const QByteArray &yaml, const QString &fileName,
                            const YamlLimits &limits)
{
    if (auto refused = refusedUnparsed(yaml, fileName, limits))
        return tl::unexpected(QList<Error>{*refused});

    TreeBuilder builder(limits);
    QList<Error> errors;
    const auto report = [&](const QString &code, const QString &message, const YAML::Mark &mark) {
        errors.append({code, message, yamlPlace(yaml, fileName, mark.line + 1, mark.column + 1)});
    };
    try {
        ByteBuffer buffer(yaml);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Refused &refused) {
        report(refused.code, refused.message, refused.mark);
    } catch (const YAML::Exception &exception) {
        report(u"yaml-syntax"_s, explained(exception), exception.mark);
    } catch (const std::exception &exception) {
        errors.append({u"yaml-syntax"_s, QString::fromUtf8(exception.what()), fileName});
    }
    for (const Refused &complaint : builder.complaints)
        report(complaint.code, complaint.message, complaint.mark);
    if (!errors.isEmpty())
        return tl::unexpected(errors);
    return std::move(builder.root);
}

}
