#include "design/codec.h"

#include "core/nearest.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <cmath>

using namespace Qt::StringLiterals;

namespace basalt::design {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("design", text);
}

QString kindName(const YamlNode &node)
{
    switch (node.kind) {
    case YamlNode::Kind::Null:
        return say(QT_TRANSLATE_NOOP("design", "nothing"));
    case YamlNode::Kind::Scalar:
        return say(QT_TRANSLATE_NOOP("design", "a single value"));
    case YamlNode::Kind::List:
        return say(QT_TRANSLATE_NOOP("design", "a list"));
    case YamlNode::Kind::Map:
        return say(QT_TRANSLATE_NOOP("design", "a map"));
    }
    return {};
}

void reportWrongKind(const YamlNode &node, Reading &reading, const QString &expected)
{
    reading.report(u"wrong-type"_s, say(QT_TRANSLATE_NOOP("design", "expected %1, but here is %2"))
                                        .arg(expected, kindName(node)));
}

}

void Reading::enter(const QString &step, const YamlNode *node)
{
    m_path += step;
    m_exact = m_exact && node;
    if (m_exact)
        m_node = node;
}

namespace {

QString keyStep(const QString &path, const QString &key)
{
    const QString shown = key.size() > 60 ? key.left(60) + u'…' : key;
    return path.isEmpty() ? shown : u'.' + shown;
}

}

Reading::Step::Step(Reading &reading, const QString &key)
    : m_reading(reading)
    , m_length(reading.m_path.size())
    , m_node(reading.m_node)
    , m_exact(reading.m_exact)
{
    reading.enter(keyStep(reading.m_path, key), m_exact && m_node ? m_node->find(key) : nullptr);
}

Reading::Step::Step(Reading &reading, qsizetype index)
    : m_reading(reading)
    , m_length(reading.m_path.size())
    , m_node(reading.m_node)
    , m_exact(reading.m_exact)
{
    const bool known = m_exact && m_node && size_t(index) < m_node->items.size();
    // A single item may stand for a list of one.
    const YamlNode *node = known ? &m_node->items[size_t(index)]
                           : m_node && m_exact && m_node->kind == YamlNode::Kind::Scalar ? m_node
                                                                                         : nullptr;
    reading.enter(u"[%1]"_s.arg(index), node);
}

Reading::Step::Step(Reading &reading, const QString &key, const YamlNode &node)
    : m_reading(reading)
    , m_length(reading.m_path.size())
    , m_node(reading.m_node)
    , m_exact(reading.m_exact)
{
    reading.enter(keyStep(reading.m_path, key), &node);
}

Reading::Step::~Step()
{
    m_reading.m_path.truncate(m_length);
    m_reading.m_node = m_node;
    m_reading.m_exact = m_exact;
}

void Reading::report(const QString &code, const QString &message)
{
    constexpr qsizetype most = 1000; // nobody reads on, and a hostile file must not fill memory
    if (problems.size() >= most)
        return;
    problems.append(
        {code, m_path, message, m_node ? m_node->line : 0, m_node ? m_node->column : 0});
}

bool expectMap(const YamlNode &node, Reading &reading)
{
    if (node.kind == YamlNode::Kind::Map)
        return true;
    reportWrongKind(node, reading, say(QT_TRANSLATE_NOOP("design", "a map (“key: value”)")));
    return false;
}

bool expectList(const YamlNode &node, Reading &reading)
{
    if (node.kind == YamlNode::Kind::List)
        return true;
    reportWrongKind(node, reading,
                    say(QT_TRANSLATE_NOOP("design", "a list (“[a, b]” or lines with “- ”)")));
    return false;
}

bool expectScalar(const YamlNode &node, Reading &reading, QString &text)
{
    if (node.kind == YamlNode::Kind::Scalar) {
        text = node.text;
        return true;
    }
    reportWrongKind(node, reading, say(QT_TRANSLATE_NOOP("design", "a single value")));
    return false;
}

void reportUnknownKey(const YamlNode &key, const QStringList &known, Reading &reading)
{
    const QString shown = key.text.left(60);
    const bool isEarly = reading.problems.size() < 100; // later ones are not shown
    const QString nearest = isEarly ? nearestWord(key.text, known) : QString();
    const Reading::Step step(reading, key.text, key);
    if (!nearest.isEmpty())
        reading.report(u"unknown-key"_s,
                       say(QT_TRANSLATE_NOOP("design", "unknown key “%1”; did you mean “%2”?"))
                           .arg(shown, nearest));
    else
        reading.report(u"unknown-key"_s,
                       say(QT_TRANSLATE_NOOP("design", "unknown key “%1”; known here: %2"))
                           .arg(shown, known.join(u", "_s)));
}

void reportMissingKey(const QString &key, Reading &reading)
{
    reading.report(u"missing-key"_s,
                   say(QT_TRANSLATE_NOOP("design", "the key “%1” is missing; add it")).arg(key));
}

void reportUnknownWord(const QString &text, const QStringList &known, Reading &reading)
{
    const QString nearest = nearestWord(text, known);
    const QString shown = text.left(60);
    if (!nearest.isEmpty())
        reading.report(
            u"unknown-value"_s,
            say(QT_TRANSLATE_NOOP("design", "“%1” is not known; did you mean “%2”? Possible: "
                                            "%3"))
                .arg(shown, nearest, known.join(u", "_s)));
    else
        reading.report(u"unknown-value"_s,
                       say(QT_TRANSLATE_NOOP("design", "“%1” is not known; possible: %2"))
                           .arg(shown, known.join(u", "_s)));
}

YamlNode scalarNode(const QString &text)
{
    YamlNode node;
    node.kind = YamlNode::Kind::Scalar;
    node.text = text;
    return node;
}

YamlNode literalNode(const QString &text)
{
    YamlNode node = scalarNode(text);
    node.literal = true;
    return node;
}

namespace {

/// A text whose look is best told by an example.
QString exampleOf(names::Check demand)
{
    static const std::vector<std::pair<names::Check, QString>> examples{
        {names::macProblem, u"00:17:a4:77:00:01"_s},
        {names::wwpnProblem, u"50:01:43:80:02:a3:00:01"_s},
        {names::iqnProblem, u"iqn.2012-01.org.example:magma1"_s},
        {names::wwidProblem, u"3600c0ff000d5a1b2c3d4e5f601000000"_s},
        {names::uuidProblem, u"5f3c1c2e-8f0a-4f0e-9d0e-3a1b2c3d4e5f"_s},
        {names::ipProblem, u"192.168.11.6"_s},
        {names::cidrProblem, u"192.168.11.0/24"_s},
        {names::portRangesProblem, u"1, 3-6"_s},
        {names::openPortProblem, u"5405/udp"_s},
        {names::pathProblem, u"/dev/sda"_s},
    };
    for (const auto &[check, example] : examples) {
        if (check == demand)
            return example;
    }
    return {};
}

Shape textShape(const QString &example, bool isLong = false)
{
    Shape shape;
    shape.example = example;
    shape.isLong = isLong;
    return shape;
}

QString rangeText(const QString &minimum, const QString &maximum)
{
    return u"%1 – %2"_s.arg(minimum, maximum);
}

class TextCodec : public Codec<QString>
{
public:
    TextCodec(names::Check demand, bool quoted, bool literal)
        : m_check(demand)
        , m_quoted(quoted)
        , m_literal(literal)
    {}
    void read(const YamlNode &node, Reading &reading, QString &value) const override
    {
        if (expectScalar(node, reading, value))
            check(value, reading);
    }
    YamlNode write(const QString &value) const override
    {
        YamlNode node = scalarNode(value);
        node.quoted = m_quoted;
        node.literal = m_literal;
        return node;
    }
    void check(const QString &value, Reading &reading) const override
    {
        if (const QString problem = m_check(value); !problem.isEmpty())
            reading.report(u"bad-value"_s, problem);
    }
    Shape shape() const override
    {
        return textShape(exampleOf(m_check),
                         m_check == names::textProblem || m_check == names::foreignTextProblem);
    }

private:
    names::Check m_check;
    bool m_quoted;
    bool m_literal;
};

class WordCodec : public Codec<QString>
{
public:
    explicit WordCodec(const QStringList &words)
        : m_words(words)
    {}
    void read(const YamlNode &node, Reading &reading, QString &value) const override
    {
        if (expectScalar(node, reading, value))
            check(value, reading);
    }
    YamlNode write(const QString &value) const override { return scalarNode(value); }
    void check(const QString &value, Reading &reading) const override
    {
        if (!m_words.contains(value))
            reportUnknownWord(value, m_words, reading);
    }
    Shape shape() const override { return wordShape(m_words); }

private:
    QStringList m_words;
};

class BoolCodec : public Codec<bool>
{
public:
    void read(const YamlNode &node, Reading &reading, bool &value) const override
    {
        QString text;
        if (!expectScalar(node, reading, text))
            return;
        if (text == u"true" || text == u"false")
            value = text == u"true";
        else
            reading.report(u"wrong-type"_s,
                           say(QT_TRANSLATE_NOOP("design", "“%1” is neither true nor false"))
                               .arg(text.left(60)));
    }
    YamlNode write(const bool &value) const override
    {
        return literalNode(value ? u"true"_s : u"false"_s);
    }
    void check(const bool &, Reading &) const override {}
    Shape shape() const override
    {
        Shape shape = wordShape({u"true"_s, u"false"_s});
        shape.kind = Shape::Kind::Flag;
        return shape;
    }
};

void checkRange(qint64 value, qint64 minimum, qint64 maximum, const QString &shownMinimum,
                const QString &shownMaximum, Reading &reading)
{
    if (value < minimum || value > maximum)
        reading.report(u"out-of-range"_s,
                       say(QT_TRANSLATE_NOOP("design", "must be between %1 and %2"))
                           .arg(shownMinimum, shownMaximum));
}

class IntCodec : public Codec<int>
{
public:
    IntCodec(int minimum, int maximum)
        : m_minimum(minimum)
        , m_maximum(maximum)
    {}
    void read(const YamlNode &node, Reading &reading, int &value) const override
    {
        static const QRegularExpression pattern(u"\\A-?(0|[1-9][0-9]*)\\z"_s);
        QString text;
        if (!expectScalar(node, reading, text))
            return;
        if (!pattern.match(text).hasMatch()) {
            reading.report(
                u"wrong-type"_s,
                say(QT_TRANSLATE_NOOP("design", "“%1” is not a whole number; expected one "
                                                "between %2 and %3"))
                    .arg(text.left(60))
                    .arg(m_minimum)
                    .arg(m_maximum));
            return;
        }
        bool fits = false;
        const qint64 number = text.toLongLong(&fits);
        const qint64 shown = fits ? number : qint64(m_maximum) + 1;
        checkRange(shown, m_minimum, m_maximum, QString::number(m_minimum),
                   QString::number(m_maximum), reading);
        if (shown >= m_minimum && shown <= m_maximum)
            value = int(shown);
    }
    YamlNode write(const int &value) const override { return literalNode(QString::number(value)); }
    void check(const int &value, Reading &reading) const override
    {
        checkRange(value, m_minimum, m_maximum, QString::number(m_minimum),
                   QString::number(m_maximum), reading);
    }
    Shape shape() const override
    {
        return textShape(rangeText(QString::number(m_minimum), QString::number(m_maximum)));
    }

private:
    int m_minimum;
    int m_maximum;
};

class TimeCodec : public Codec<int>
{
public:
    TimeCodec(units::TimeUnit unit, int minimum, int maximum)
        : m_unit(unit)
        , m_minimum(minimum)
        , m_maximum(maximum)
    {}
    void read(const YamlNode &node, Reading &reading, int &value) const override
    {
        QString text;
        if (!expectScalar(node, reading, text))
            return;
        const auto time = units::parseTime(text, m_unit);
        if (!time) {
            reading.report(u"wrong-type"_s, u"“%1”: %2"_s.arg(text.left(60), time.error().message));
            return;
        }
        const qint64 bounded = std::min<qint64>(*time, qint64(m_maximum) + 1);
        value = int(std::min<qint64>(bounded, m_maximum));
        checkValue(bounded, reading);
    }
    YamlNode write(const int &value) const override
    {
        return scalarNode(units::formatTime(value, m_unit));
    }
    void check(const int &value, Reading &reading) const override { checkValue(value, reading); }
    Shape shape() const override
    {
        return textShape(
            rangeText(units::formatTime(m_minimum, m_unit), units::formatTime(m_maximum, m_unit)));
    }

private:
    void checkValue(qint64 value, Reading &reading) const
    {
        checkRange(value, m_minimum, m_maximum, units::formatTime(m_minimum, m_unit),
                   units::formatTime(m_maximum, m_unit), reading);
    }
    units::TimeUnit m_unit;
    int m_minimum;
    int m_maximum;
};

class QuantityCodec : public Codec<qint64>
{
public:
    using Parse = Result<qint64> (*)(const QString &);
    using Format = QString (*)(qint64);
    QuantityCodec(Parse parse, Format format, qint64 minimum, qint64 maximum, qint64 example)
        : m_parse(parse)
        , m_format(format)
        , m_minimum(minimum)
        , m_maximum(maximum)
        , m_example(example)
    {}
    void read(const YamlNode &node, Reading &reading, qint64 &value) const override
    {
        QString text;
        if (!expectScalar(node, reading, text))
            return;
        const auto quantity = m_parse(text);
        if (!quantity) {
            reading.report(u"wrong-type"_s,
                           u"“%1”: %2"_s.arg(text.left(60), quantity.error().message));
            return;
        }
        value = *quantity;
        check(value, reading);
    }
    YamlNode write(const qint64 &value) const override { return scalarNode(m_format(value)); }
    void check(const qint64 &value, Reading &reading) const override
    {
        checkRange(value, m_minimum, m_maximum, m_format(m_minimum), m_format(m_maximum), reading);
    }
    Shape shape() const override { return textShape(m_format(m_example)); }

private:
    Parse m_parse;
    Format m_format;
    qint64 m_minimum;
    qint64 m_maximum;
    qint64 m_example;
};

constexpr double canvasLimit = 1000000;

class PointCodec : public Codec<QPointF>
{
public:
    void read(const YamlNode &node, Reading &reading, QPointF &value) const override
    {
        if (!expectList(node, reading))
            return;
        static const QRegularExpression pattern(u"\\A-?[0-9]{1,7}(\\.[0-9]{1,350})?\\z"_s);
        const auto isNumber = [](const YamlNode &item) {
            return item.kind == YamlNode::Kind::Scalar && pattern.match(item.text).hasMatch();
        };
        if (node.items.size() != 2 || !isNumber(node.items[0]) || !isNumber(node.items[1])) {
            reading.report(
                u"wrong-type"_s,
                say(QT_TRANSLATE_NOOP("design", "a position is two numbers, such as [120, 80]")));
            return;
        }
        value = {node.items[0].text.toDouble(), node.items[1].text.toDouble()};
        check(value, reading);
    }
    YamlNode write(const QPointF &value) const override
    {
        YamlNode node;
        node.kind = YamlNode::Kind::List;
        node.style = YamlNode::Style::Flow;
        node.items = {literalNode(number(value.x())), literalNode(number(value.y()))};
        return node;
    }
    void check(const QPointF &value, Reading &reading) const override
    {
        const bool sound = std::abs(value.x()) <= canvasLimit && std::abs(value.y()) <= canvasLimit;
        if (!sound)
            reading.report(u"out-of-range"_s,
                           say(QT_TRANSLATE_NOOP("design", "must be between %1 and %2"))
                               .arg(-canvasLimit, 0, 'f', 0)
                               .arg(canvasLimit, 0, 'f', 0));
    }
    Shape shape() const override { return textShape(u"[120, 80]"_s); }

private:
    static QString number(double value)
    {
        QString text = QString::number(value, 'f', QLocale::FloatingPointShortest);
        return text == u"-0" ? u"0"_s : text;
    }
};

class CableCodec : public Codec<Cable>
{
public:
    void read(const YamlNode &node, Reading &reading, Cable &cable) const override
    {
        static const QRegularExpression pattern(
            u"\\A\\s*([^:\\s]+):([^:\\s]+)\\s+--\\s+([^:\\s]+):([^:\\s]+)\\s*\\z"_s);
        QString text;
        if (!expectScalar(node, reading, text))
            return;
        const auto match = pattern.match(text);
        if (!match.hasMatch()) {
            reading.report(
                u"bad-cable"_s,
                say(QT_TRANSLATE_NOOP("design", "“%1” is not a cable; write it like “magma1:eth0 "
                                                "-- lan-a:1”"))
                    .arg(text.left(80)));
            return;
        }
        cable = {{match.captured(1), match.captured(2)}, {match.captured(3), match.captured(4)}};
        check(cable, reading);
    }
    YamlNode write(const Cable &cable) const override
    {
        return scalarNode(
            u"%1:%2 -- %3:%4"_s.arg(cable.a.device, cable.a.port, cable.b.device, cable.b.port));
    }
    void check(const Cable &cable, Reading &reading) const override
    {
        for (const PortId &end : {cable.a, cable.b}) {
            QString problem = names::thingNameProblem(end.device);
            if (problem.isEmpty())
                problem = names::portNameProblem(end.port);
            if (!problem.isEmpty())
                reading.report(u"bad-value"_s, problem);
        }
    }
    Shape shape() const override { return textShape(u"magma1:eth0 -- lan-a:1"_s); }
};

}

Shape wordShape(const QStringList &words)
{
    Shape shape;
    shape.kind = Shape::Kind::Word;
    shape.words = words;
    return shape;
}

CodecPtr<QString> textCodec(names::Check check, Quotes quotes)
{
    return std::make_shared<TextCodec>(check, quotes == Quotes::Always, false);
}

CodecPtr<QString> optionCodec()
{
    return std::make_shared<TextCodec>(names::lineProblem, false, true);
}

CodecPtr<QString> wordCodec(const QStringList &words)
{
    return std::make_shared<WordCodec>(words);
}

CodecPtr<bool> boolCodec()
{
    return std::make_shared<BoolCodec>();
}

CodecPtr<int> intCodec(int minimum, int maximum)
{
    return std::make_shared<IntCodec>(minimum, maximum);
}

CodecPtr<int> timeCodec(units::TimeUnit unit, int minimum, int maximum)
{
    return std::make_shared<TimeCodec>(unit, minimum, maximum);
}

CodecPtr<qint64> sizeCodec(qint64 minimum, qint64 maximum)
{
    return std::make_shared<QuantityCodec>(units::parseSize, units::formatSize, minimum, maximum,
                                           qint64(64) << 30);
}

CodecPtr<qint64> speedCodec()
{
    return std::make_shared<QuantityCodec>(units::parseSpeed, units::formatSpeed, 1'000'000,
                                           10'000'000'000'000, 10'000'000'000);
}

CodecPtr<QPointF> pointCodec()
{
    return std::make_shared<PointCodec>();
}

CodecPtr<Cable> cableCodec()
{
    return std::make_shared<CableCodec>();
}

}
