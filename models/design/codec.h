// How one value of a design is read, written and checked; structs are tables of such fields.
#pragma once

#include "core/names.h"
#include "core/units.h"
#include "design/design.h"
#include "design/yaml_node.h"

#include <memory>
#include <vector>

namespace basalt::design {

/// Collects what is wrong, with the path of the value at hand and the node it came from.
class Reading
{
public:
    /// `where` of each error is "path" until the loader adds the place.
    struct Problem
    {
        QString code;
        QString path;
        QString message;
        int line = 0;
        int column = 0;
    };

    explicit Reading(const YamlNode *root)
        : m_node(root)
    {}

    QList<Problem> problems;

    /// Goes to a key of the map at hand, or an item of the list at hand, while it lives. Without a
    /// file behind the design only the path follows.
    class Step
    {
    public:
        Step(Reading &reading, const QString &key);
        Step(Reading &reading, qsizetype index);
        /// To a node that the caller already has.
        Step(Reading &reading, const QString &key, const YamlNode &node);
        ~Step();
        Step(const Step &) = delete;
        Step &operator=(const Step &) = delete;

    private:
        Reading &m_reading;
        qsizetype m_length;
        const YamlNode *m_node;
        bool m_exact;
    };

    void report(const QString &code, const QString &message);

private:
    void enter(const QString &step, const YamlNode *node);

    QString m_path;
    const YamlNode *m_node; ///< the nearest one that is in the file
    bool m_exact = true;    ///< m_node is what the path names
};

struct ShapePart;

/// What a value looks like, for forms.
struct Shape
{
    enum class Kind {
        Text, ///< whatever is one scalar in the file: numbers, times and sizes too
        Flag,
        Word,
        Object,
        List,
        Map,
    };
    Kind kind = Kind::Text;
    bool isLong = false;          ///< the text may have several lines
    QString example;              ///< of a text: "64 GiB", "1 – 255"
    QStringList words;            ///< what a word may be
    std::vector<Shape> item;      ///< of a list or map: the one of all its items
    std::vector<ShapePart> parts; ///< of an object, in the order of the file
};

struct ShapePart
{
    QString key;
    bool isRequired = false;
    QString standard; ///< what holds where nothing is written; empty: that depends
    Shape shape;
};

template<class V> class Codec
{
public:
    Codec() = default;
    Codec(const Codec &) = delete;
    Codec &operator=(const Codec &) = delete;
    virtual ~Codec() = default;

    /// Reads what it can and reports the rest; `value` keeps its default where nothing is usable.
    virtual void read(const YamlNode &node, Reading &reading, V &value) const = 0;
    virtual YamlNode write(const V &value) const = 0;
    /// The same demands on a value that came from elsewhere.
    virtual void check(const V &value, Reading &reading) const = 0;
    virtual Shape shape() const = 0;
};

template<class V> using CodecPtr = std::shared_ptr<const Codec<V>>;

enum class Presence {
    Optional, ///< absent means the default
    Written,  ///< may be absent, but is always written
    Required,
};

template<class T> class Field
{
public:
    Field(const char *key, Presence presence)
        : m_key(QString::fromLatin1(key))
        , m_presence(presence)
    {}
    Field(const Field &) = delete;
    Field &operator=(const Field &) = delete;
    virtual ~Field() = default;

    const QString &key() const { return m_key; }
    Presence presence() const { return m_presence; }

    virtual void read(const YamlNode &node, Reading &reading, T &object) const = 0;
    virtual YamlNode write(const T &object) const = 0;
    virtual void check(const T &object, Reading &reading) const = 0;
    virtual bool isDefault(const T &object) const = 0;
    virtual Shape shape() const = 0;

private:
    QString m_key;
    Presence m_presence;
};

template<class T> using Fields = std::vector<std::unique_ptr<Field<T>>>;

/// One table for each struct; the order is the order in the file.
template<class T> const Fields<T> &fieldsOf();

template<class T, class V> class MemberField : public Field<T>
{
public:
    MemberField(const char *key, V T::*member, CodecPtr<V> codec, Presence presence)
        : Field<T>(key, presence)
        , m_member(member)
        , m_codec(std::move(codec))
    {}

    void read(const YamlNode &node, Reading &reading, T &object) const override
    {
        m_codec->read(node, reading, object.*m_member);
    }
    YamlNode write(const T &object) const override { return m_codec->write(object.*m_member); }
    void check(const T &object, Reading &reading) const override
    {
        if (!isDefault(object) || this->presence() == Presence::Required)
            m_codec->check(object.*m_member, reading);
    }
    bool isDefault(const T &object) const override
    {
        static const T standard{};
        return object.*m_member == standard.*m_member;
    }
    Shape shape() const override { return m_codec->shape(); }

private:
    V T::*m_member;
    CodecPtr<V> m_codec;
};

// Shared by all struct codecs, so that the templates stay small.
bool expectMap(const YamlNode &node, Reading &reading);
bool expectList(const YamlNode &node, Reading &reading);
/// A scalar's text; reports anything else, and nothing at all.
bool expectScalar(const YamlNode &node, Reading &reading, QString &text);
void reportUnknownKey(const YamlNode &key, const QStringList &known, Reading &reading);
void reportMissingKey(const QString &key, Reading &reading);
YamlNode scalarNode(const QString &text);
YamlNode literalNode(const QString &text);

template<class T> class ObjectCodec : public Codec<T>
{
public:
    explicit ObjectCodec(YamlNode::Style style)
        : m_style(style)
    {}

    void read(const YamlNode &node, Reading &reading, T &object) const override
    {
        if (!expectMap(node, reading))
            return;
        const Fields<T> &fields = fieldsOf<T>();
        for (const YamlEntry &entry : node.entries) {
            const auto field =
                std::find_if(fields.begin(), fields.end(), [&](const auto &candidate) {
                    return candidate->key() == entry.key.text;
                });
            if (field == fields.end()) {
                reportUnknownKey(entry.key, knownKeys(), reading);
                continue;
            }
            const Reading::Step step(reading, entry.key.text, entry.value);
            (*field)->read(entry.value, reading, object);
        }
        for (const auto &field : fields) {
            if (field->presence() == Presence::Required && !node.find(field->key()))
                reportMissingKey(field->key(), reading);
        }
    }

    YamlNode write(const T &object) const override
    {
        YamlNode node;
        node.kind = YamlNode::Kind::Map;
        node.style = m_style;
        for (const auto &field : fieldsOf<T>()) {
            if (field->presence() == Presence::Optional && field->isDefault(object))
                continue;
            node.entries.push_back({literalNode(field->key()), field->write(object)});
        }
        return node;
    }

    void check(const T &object, Reading &reading) const override
    {
        for (const auto &field : fieldsOf<T>()) {
            const Reading::Step step(reading, field->key());
            field->check(object, reading);
        }
    }

    Shape shape() const override
    {
        Shape shape;
        shape.kind = Shape::Kind::Object;
        for (const auto &field : fieldsOf<T>()) {
            const YamlNode standard = field->write(T());
            shape.parts.push_back(
                {field->key(), field->presence() == Presence::Required,
                 standard.kind == YamlNode::Kind::Scalar ? standard.text : QString(),
                 field->shape()});
        }
        return shape;
    }

    static QStringList knownKeys()
    {
        QStringList keys;
        for (const auto &field : fieldsOf<T>())
            keys += field->key();
        return keys;
    }

private:
    YamlNode::Style m_style;
};

template<class V> class OptionalCodec : public Codec<std::optional<V>>
{
public:
    explicit OptionalCodec(CodecPtr<V> codec)
        : m_codec(std::move(codec))
    {}
    void read(const YamlNode &node, Reading &reading, std::optional<V> &value) const override
    {
        V inner{};
        m_codec->read(node, reading, inner);
        value = std::move(inner);
    }
    YamlNode write(const std::optional<V> &value) const override
    {
        return value ? m_codec->write(*value) : YamlNode{};
    }
    void check(const std::optional<V> &value, Reading &reading) const override
    {
        if (value)
            m_codec->check(*value, reading);
    }
    Shape shape() const override { return m_codec->shape(); }

private:
    CodecPtr<V> m_codec;
};

enum class ListForm {
    List,       ///< a list and nothing else
    ListOrItem, ///< a single item may stand for a list of one
};

template<class V> class ListCodec : public Codec<QList<V>>
{
public:
    ListCodec(CodecPtr<V> codec, YamlNode::Style style, ListForm form)
        : m_codec(std::move(codec))
        , m_style(style)
        , m_form(form)
    {}
    void read(const YamlNode &node, Reading &reading, QList<V> &list) const override
    {
        list.clear();
        if (m_form == ListForm::ListOrItem && node.kind == YamlNode::Kind::Scalar) {
            m_codec->read(node, reading, list.emplaceBack());
            return;
        }
        if (!expectList(node, reading))
            return;
        for (const YamlNode &item : node.items) {
            const Reading::Step step(reading, list.size());
            m_codec->read(item, reading, list.emplaceBack());
        }
    }
    YamlNode write(const QList<V> &list) const override
    {
        if (m_form == ListForm::ListOrItem && list.size() == 1)
            return m_codec->write(list.front());
        YamlNode node;
        node.kind = YamlNode::Kind::List;
        node.style = m_style;
        for (const V &item : list)
            node.items.push_back(m_codec->write(item));
        return node;
    }
    void check(const QList<V> &list, Reading &reading) const override
    {
        for (qsizetype i = 0; i < list.size(); ++i) {
            const Reading::Step step(reading, i);
            m_codec->check(list[i], reading);
        }
    }
    Shape shape() const override
    {
        Shape shape;
        shape.kind = Shape::Kind::List;
        shape.item.push_back(m_codec->shape());
        return shape;
    }

private:
    CodecPtr<V> m_codec;
    YamlNode::Style m_style;
    ListForm m_form;
};

template<class V> class MapCodec : public Codec<QMap<QString, V>>
{
public:
    MapCodec(CodecPtr<QString> key, CodecPtr<V> value, YamlNode::Style style)
        : m_key(std::move(key))
        , m_value(std::move(value))
        , m_style(style)
    {}
    void read(const YamlNode &node, Reading &reading, QMap<QString, V> &map) const override
    {
        map.clear();
        if (!expectMap(node, reading))
            return;
        for (const YamlEntry &entry : node.entries) {
            const Reading::Step step(reading, entry.key.text, entry.value);
            QString key;
            m_key->read(entry.key, reading, key);
            V value{};
            m_value->read(entry.value, reading, value);
            map.insert(key, value);
        }
    }
    YamlNode write(const QMap<QString, V> &map) const override
    {
        YamlNode node;
        node.kind = YamlNode::Kind::Map;
        node.style = m_style;
        for (auto it = map.begin(); it != map.end(); ++it)
            node.entries.push_back({m_key->write(it.key()), m_value->write(it.value())});
        return node;
    }
    void check(const QMap<QString, V> &map, Reading &reading) const override
    {
        for (auto it = map.begin(); it != map.end(); ++it) {
            const Reading::Step step(reading, it.key());
            m_key->check(it.key(), reading);
            m_value->check(it.value(), reading);
        }
    }
    Shape shape() const override
    {
        Shape shape;
        shape.kind = Shape::Kind::Map;
        shape.item.push_back(m_value->shape());
        return shape;
    }

private:
    CodecPtr<QString> m_key;
    CodecPtr<V> m_value;
    YamlNode::Style m_style;
};

// The plain values (codec.cpp).
enum class Quotes { AsNeeded, Always };
CodecPtr<QString> textCodec(names::Check check, Quotes quotes = Quotes::AsNeeded);
/// An agent's or cluster option's value: `true` and `10` stay as they are written.
CodecPtr<QString> optionCodec();
/// One of a few words.
CodecPtr<QString> wordCodec(const QStringList &words);
CodecPtr<bool> boolCodec();
CodecPtr<int> intCodec(int minimum, int maximum);
CodecPtr<int> timeCodec(units::TimeUnit unit, int minimum, int maximum);
CodecPtr<qint64> sizeCodec(qint64 minimum, qint64 maximum);
CodecPtr<qint64> speedCodec();
CodecPtr<QPointF> pointCodec();
CodecPtr<Cable> cableCodec();

Shape wordShape(const QStringList &words);

/// An enumeration by its words; the first word of a value is the one that is written.
template<class E> class EnumCodec : public Codec<E>
{
public:
    explicit EnumCodec(QList<std::pair<QString, E>> words)
        : m_words(std::move(words))
    {}
    void read(const YamlNode &node, Reading &reading, E &value) const override
    {
        QString text;
        if (!expectScalar(node, reading, text))
            return;
        QStringList known;
        for (const auto &[word, candidate] : m_words) {
            if (word == text) {
                value = candidate;
                return;
            }
            known += word;
        }
        reportUnknownWord(text, known, reading);
    }
    YamlNode write(const E &value) const override
    {
        for (const auto &[word, candidate] : m_words) {
            if (candidate == value)
                return scalarNode(word);
        }
        return {};
    }
    void check(const E &, Reading &) const override {}
    Shape shape() const override
    {
        QStringList words;
        QList<E> values;
        for (const auto &[word, value] : m_words) {
            if (!values.contains(value))
                words.append(word);
            values.append(value);
        }
        return wordShape(words);
    }

private:
    static void reportUnknownWord(const QString &text, const QStringList &known, Reading &reading);
    QList<std::pair<QString, E>> m_words;
};

void reportUnknownWord(const QString &text, const QStringList &known, Reading &reading);

template<class E>
void EnumCodec<E>::reportUnknownWord(const QString &text, const QStringList &known,
                                     Reading &reading)
{
    design::reportUnknownWord(text, known, reading);
}

}
