#include "formats/crm_reader.h"

#include "formats/cib_values.h"
#include "formats/crm_words.h"
#include "formats/secret_mask.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::formats {

namespace {

/// Commands of the shell that change or show nothing of the configuration.
bool isSessionCommand(const QString &word)
{
    static const QStringList commands{u"configure"_s, u"show"_s,    u"verify"_s, u"up"_s,
                                      u"cd"_s,        u"end"_s,     u"exit"_s,   u"quit"_s,
                                      u"bye"_s,       u"help"_s,    u"ls"_s,     u"options"_s,
                                      u"save"_s,      u"graph"_s,   u"ptest"_s,  u"simulate"_s,
                                      u"refresh"_s,   u"session"_s, u"status"_s};
    return commands.contains(word);
}

/// `a` and `a:start` mean the resource started; other actions and roles have no place in a Cib.
QString startedResource(const QString &word)
{
    const qsizetype colon = word.indexOf(u':');
    if (colon < 0)
        return word;
    const QString action = word.sliced(colon + 1).toLower();
    return action == "start"_L1 || action == "started"_L1 ? word.first(colon) : QString();
}

bool isResourceId(const QString &word)
{
    static const QRegularExpression expression(u"^[A-Za-z_][\\w.-]*$"_s);
    return expression.match(word).hasMatch();
}

/// Splits `-inf:` or `-inf:node` at its colon; false if the word is no score.
bool splitScore(const QString &word, QString &score, QString &rest)
{
    const qsizetype colon = word.indexOf(u':');
    if (colon < 0)
        return false;
    score = normalizedScore(word.first(colon));
    rest = word.sliced(colon + 1);
    return !score.isNull();
}

template<class Thing> void replaceById(QList<Thing> &things, const Thing &thing)
{
    for (Thing &old : things) {
        if (old.id == thing.id) {
            old = thing;
            return;
        }
    }
    things.append(thing);
}

class Reader
{
    Q_DECLARE_TR_FUNCTIONS(formats)

public:
    Reader(const SourceText &source, const Cib &base)
        : m_source(source)
    {
        m_result.value = base;
    }

    Parsed<Cib> read()
    {
        for (const CrmStatement &statement : crmStatements(m_source, m_result.problems)) {
            m_statement = &statement;
            if (!statement.words.isEmpty() && !understood(statement.words))
                foreignStatement();
        }
        return m_result;
    }

private:
    using Words = QList<CrmWord>;

    SourceRef at(const CrmWord &word) const { return m_source.at(word.line); }
    SourceRef here() const { return m_source.at(m_statement->first); }

    void foreignStatement()
    {
        QString text;
        for (qsizetype i = m_statement->first; i <= m_statement->last; ++i)
            text += m_source.lines.at(i).text + u'\n';
        const Words &words = m_statement->words;
        QString anchor = words.constFirst().text;
        if (words.size() > 1 && isResourceId(words.at(1).text))
            anchor += u' ' + words.at(1).text;
        m_result.foreign.append({anchor, maskSecrets(text), here()});
    }

    /// A part of a statement whose rest is understood.
    void foreignWords(const Words &words, qsizetype from, qsizetype to, const QString &anchor)
    {
        QStringList texts;
        for (qsizetype i = from; i < to; ++i) {
            const QString &text = words.at(i).text;
            texts.append(text.contains(u' ') ? u'"' + text + u'"' : text);
        }
        m_result.foreign.append(
            {anchor, maskSecrets(texts.join(u' ')) + u'\n', at(words.at(from))});
    }

    bool understood(const Words &words)
    {
        using Handler = bool (Reader::*)(const Words &);
        static const QMap<QString, Handler> handlers{
            {u"primitive"_s, &Reader::primitive},
            {u"group"_s, &Reader::group},
            {u"clone"_s, &Reader::clone},
            {u"ms"_s, &Reader::clone},
            {u"master"_s, &Reader::clone},
            {u"location"_s, &Reader::location},
            {u"order"_s, &Reader::order},
            {u"colocation"_s, &Reader::colocation},
            {u"collocation"_s, &Reader::colocation},
            {u"property"_s, &Reader::property},
            {u"rsc_defaults"_s, &Reader::defaults},
            {u"fencing_topology"_s, &Reader::topology},
            {u"node"_s, &Reader::node},
            {u"monitor"_s, &Reader::monitor},
        };
        const QString command = words.constFirst().text;
        if (command == "commit"_L1) {
            if (m_committed) {
                m_result.problems.append({ProblemKind::Repeated, command, here()});
                return true;
            }
            m_committed = true;
            return true;
        }
        if (isSessionCommand(command))
            return true;
        m_committed = false;
        const auto handler = handlers.constFind(command);
        return handler != handlers.cend() && (this->**handler)(words);
    }

    /// `name=value` into values; false if the word is not of that form.
    bool pair(const CrmWord &word, QList<NameValue> &values)
    {
        const qsizetype equals = word.text.indexOf(u'=');
        if (equals <= 0 || word.text.startsWith(u'$') || word.text.startsWith(u'@'))
            return false;
        setValue(values,
                 writtenValue(word.text.first(equals), word.text.sliced(equals + 1), at(word)));
        return true;
    }

    /// Pairs from `from` on; `$id=...` is skipped. What is no pair becomes foreign under `anchor`.
    void pairs(const Words &words, qsizetype from, qsizetype to, const QString &anchor,
               QList<NameValue> &values)
    {
        for (qsizetype i = from; i < to; ++i) {
            if (words.at(i).text.startsWith("$id="_L1))
                continue;
            if (!pair(words.at(i), values)) { // a rule or a reference: it governs what follows it
                foreignWords(words, i, to, anchor);
                return;
            }
        }
    }

    static bool isSectionWord(const QString &word)
    {
        static const QStringList sections{u"params"_s,     u"meta"_s,      u"op"_s,
                                          u"operations"_s, u"op_params"_s, u"op_meta"_s,
                                          u"utilization"_s};
        return sections.contains(word);
    }

    static qsizetype sectionEnd(const Words &words, qsizetype from)
    {
        while (from < words.size() && !isSectionWord(words.at(from).text))
            ++from;
        return from;
    }

    static bool agentOf(const QString &text, CibPrimitive &primitive)
    {
        const QStringList parts = text.split(u':');
        const qsizetype count = parts.size();
        if (count == 1) {
            primitive.standard = u"ocf"_s;
            primitive.provider = u"heartbeat"_s;
        } else if (count == 2) {
            primitive.standard = parts.constFirst();
            if (primitive.standard == "ocf"_L1)
                primitive.provider = u"heartbeat"_s;
        } else if (count == 3) {
            primitive.standard = parts.constFirst();
            primitive.provider = parts.at(1);
        } else if (count == 4 && parts.at(1).isEmpty()) { // ocf::heartbeat:Dummy
            primitive.standard = parts.constFirst();
            primitive.provider = parts.at(2);
        } else {
            return false;
        }
        primitive.type = parts.constLast();
        return !primitive.type.isEmpty() && !primitive.type.startsWith(u'@');
    }

    bool primitive(const Words &words)
    {
        CibPrimitive result;
        if (words.size() < 3 || !isResourceId(words.at(1).text)
            || !agentOf(words.at(2).text, result))
            return false;
        result.id = words.at(1).text;
        result.source = here();
        const QString anchor = u"primitive "_s + result.id;
        qsizetype end = sectionEnd(words, 3);
        pairs(words, 3, end, anchor, result.parameters);
        while (end < words.size()) {
            const qsizetype start = end;
            const QString section = words.at(start).text;
            end = sectionEnd(words, start + 1);
            if (section == "params"_L1)
                pairs(words, start + 1, end, anchor + u"/params"_s, result.parameters);
            else if (section == "meta"_L1)
                pairs(words, start + 1, end, anchor + u"/meta"_s, result.meta);
            else if (section == "op"_L1)
                operation(words, start + 1, end, anchor, result);
            else if ((section == "op_params"_L1 || section == "op_meta"_L1)
                     && !result.operations.isEmpty())
                pairs(words, start + 1, end, anchor + u'/' + section,
                      result.operations.last().extra);
            else if (section != "operations"_L1 || !onlyIds(words, start + 1, end))
                foreignWords(words, start, end, anchor + u'/' + section);
        }
        replaceById(m_result.value.primitives, result);
        return true;
    }

    static bool onlyIds(const Words &words, qsizetype from, qsizetype to)
    {
        return std::all_of(words.cbegin() + from, words.cbegin() + to,
                           [](const CrmWord &word) { return word.text.startsWith("$id="_L1); });
    }

    void operation(const Words &words, qsizetype from, qsizetype to, const QString &anchor,
                   CibPrimitive &primitive)
    {
        if (from >= to || words.at(from).text.contains(u'=')) {
            foreignWords(words, from - 1, to, anchor + u"/op"_s);
            return;
        }
        CibOperation result;
        result.name = words.at(from).text;
        result.source = at(words.at(from));
        QList<NameValue> values;
        pairs(words, from + 1, to, anchor + u"/op"_s, values);
        for (const NameValue &value : std::as_const(values)) {
            if (value.name == "interval"_L1)
                result.interval = value.value;
            else if (value.name == "timeout"_L1)
                result.timeout = value.value;
            else
                result.extra.append(value);
        }
        if (result.interval.isEmpty() && result.name != "monitor"_L1)
            result.interval = u"0s"_s;
        primitive.operations.append(result);
    }

    /// `monitor d1 60s:30s`
    bool monitor(const Words &words)
    {
        if (words.size() != 3)
            return false;
        const QString id = startedResource(words.at(1).text);
        const QStringList times = words.at(2).text.split(u':');
        for (CibPrimitive &primitive : m_result.value.primitives) {
            if (primitive.id == id) {
                primitive.operations.append(
                    {u"monitor"_s, times.constFirst(), times.value(1), {}, here()});
                return true;
            }
        }
        return false;
    }

    bool group(const Words &words)
    {
        if (words.size() < 3 || !isResourceId(words.at(1).text))
            return false;
        CibGroup result{words.at(1).text, {}, {}, here()};
        qsizetype i = 2;
        for (;
             i < words.size() && isResourceId(words.at(i).text) && !isSectionWord(words.at(i).text);
             ++i)
            result.members.append(words.at(i).text);
        if (result.members.isEmpty())
            return false;
        metaAndRest(words, i, u"group "_s + result.id, result.meta);
        replaceById(m_result.value.groups, result);
        return true;
    }

    void metaAndRest(const Words &words, qsizetype from, const QString &anchor,
                     QList<NameValue> &meta)
    {
        while (from < words.size()) {
            const qsizetype end = sectionEnd(words, from + 1);
            if (words.at(from).text == "meta"_L1)
                pairs(words, from + 1, end, anchor + u"/meta"_s, meta);
            else
                foreignWords(words, from, end, anchor);
            from = end;
        }
    }

    bool clone(const Words &words)
    {
        if (words.size() < 3 || !isResourceId(words.at(1).text) || !isResourceId(words.at(2).text))
            return false;
        CibClone result{words.at(1).text, words.at(2).text, {}, here()};
        metaAndRest(words, 3, u"clone "_s + result.id, result.meta);
        if (words.constFirst().text != "clone"_L1)
            setValue(result.meta, {u"promotable"_s, u"true"_s, {}, here()});
        replaceById(m_result.value.clones, result);
        return true;
    }

    /// `location ID RESOURCE SCORE: NODE`; sets, patterns, roles and rules stay foreign.
    bool location(const Words &words)
    {
        QString score;
        QString node;
        if (words.size() < 4 || words.size() > 5 || !isResourceId(words.at(2).text)
            || !splitScore(words.at(3).text, score, node))
            return false;
        if (words.size() == 5) {
            if (!node.isEmpty())
                return false;
            node = words.at(4).text;
        }
        if (node.isEmpty())
            return false;
        replaceById(m_result.value.locations,
                    CibLocation{words.at(1).text, words.at(2).text, node, score, here()});
        return true;
    }

    bool order(const Words &words)
    {
        if (words.size() < 4 || words.size() > 5)
            return false;
        CibOrder result{words.at(1).text, u"Mandatory"_s, {}, {}, here()};
        qsizetype next = 2;
        if (words.size() == 5) {
            const QString kind = words.at(next++).text;
            result.kind = kind.endsWith(u':') ? orderKind(kind.chopped(1)) : QString();
        }
        result.first = startedResource(words.at(next).text);
        result.then = startedResource(words.at(next + 1).text);
        if (result.kind.isNull() || !isResourceId(result.first) || !isResourceId(result.then))
            return false;
        replaceById(m_result.value.orders, result);
        return true;
    }

    bool colocation(const Words &words)
    {
        QString score;
        QString rest;
        if (words.size() != 5 || !splitScore(words.at(2).text, score, rest) || !rest.isEmpty())
            return false;
        const QString resource = startedResource(words.at(3).text);
        const QString with = startedResource(words.at(4).text);
        if (!isResourceId(resource) || !isResourceId(with))
            return false;
        replaceById(m_result.value.colocations,
                    CibColocation{words.at(1).text, score, resource, with, here()});
        return true;
    }

    /// The set's name may come first: `cib-bootstrap-options:` or `$id="cib-bootstrap-options"`.
    bool valueSet(const Words &words, const QString &standardId, QList<NameValue> &values)
    {
        qsizetype from = 1;
        if (words.size() > 1) {
            QString id = words.at(1).text;
            if (id.endsWith(u':') || id.startsWith("$id="_L1)) {
                id = id.endsWith(u':') ? id.chopped(1) : id.sliced(4);
                if (!standardId.isEmpty() && id != standardId)
                    return false; // sets of agents such as SAPHanaSR hold their state
                ++from;
            }
        }
        QList<NameValue> read;
        for (qsizetype i = from; i < words.size(); ++i) {
            if (!pair(words.at(i), read))
                return false;
        }
        for (const NameValue &value : std::as_const(read))
            setValue(values, value);
        return from < words.size();
    }

    bool property(const Words &words)
    {
        return valueSet(words, u"cib-bootstrap-options"_s, m_result.value.properties);
    }

    bool defaults(const Words &words)
    {
        return valueSet(words, {}, m_result.value.resourceDefaults);
    }

    /// `fencing_topology NODE: a,b c NODE: d`: words are levels, commas join devices of one level.
    bool topology(const Words &words)
    {
        QList<CibFencingLevel> levels;
        QString target;
        int index = 0;
        for (qsizetype i = 1; i < words.size(); ++i) {
            const QString &word = words.at(i).text;
            if (word.endsWith(u':')) {
                target = word.chopped(1);
                index = 0;
                if (!isResourceId(target))
                    return false;
            } else if (target.isEmpty() || word.contains(u':') || word.contains(u'=')) {
                return false;
            } else {
                levels.append({target, ++index, word.split(u','), at(words.at(i))});
            }
        }
        m_result.value.levels = levels;
        return !levels.isEmpty();
    }

    /// `node [ID:] NAME [attributes ...]`, `node $id="ID" NAME`
    bool node(const Words &words)
    {
        CibNode result;
        qsizetype i = 1;
        if (i < words.size() && words.at(i).text.startsWith("$id="_L1))
            result.id = words.at(i++).text.sliced(4);
        else if (i + 1 < words.size() && words.at(i).text.endsWith(u':'))
            result.id = words.at(i++).text.chopped(1);
        if (i >= words.size())
            return false;
        result.name = words.at(i++).text;
        if (result.name.endsWith(":normal"_L1) || result.name.endsWith(":member"_L1))
            result.name.chop(7);
        if (result.name.isEmpty() || result.name.contains(u':') || result.name.contains(u'='))
            return false;
        if (i < words.size())
            foreignWords(words, i, words.size(), u"node "_s + result.name);
        for (const CibNode &old : std::as_const(m_result.value.nodes)) {
            if (old.name == result.name)
                return true;
        }
        m_result.value.nodes.append(result);
        return true;
    }

    const SourceText &m_source;
    const CrmStatement *m_statement = nullptr;
    bool m_committed = false;
    Parsed<Cib> m_result;
};

}

Parsed<Cib> readCrm(const SourceText &text, const Cib &base)
{
    return Reader(text, base).read();
}

}
