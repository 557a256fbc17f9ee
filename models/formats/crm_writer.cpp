#include "formats/crm_writer.h"

#include "core/content.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::formats {

namespace {

QString score(const QString &score)
{
    if (score == u"INFINITY"_s || score == u"+INFINITY"_s)
        return u"inf"_s;
    return score == u"-INFINITY"_s ? u"-inf"_s : score;
}

class CrmText
{
public:
    Result<QList<ContentPart>> write(const Cib &cib, const QString &comment)
    {
        m_content.text(u"# "_s + comment + u'\n');
        valueSet(u"property"_s, u"cib-bootstrap-options"_s, cib.properties);
        valueSet(u"rsc_defaults"_s, u"rsc-options"_s, cib.resourceDefaults);
        for (const CibPrimitive &each : cib.primitives)
            primitive(each);
        for (const CibGroup &each : cib.groups) {
            m_content.text(u"group "_s + word(each.id));
            for (const QString &member : each.members)
                m_content.text(u' ' + word(member));
            list(u"meta"_s, each.meta);
            endLine();
        }
        for (const CibClone &each : cib.clones) {
            m_content.text(u"clone "_s + word(each.id) + u' ' + word(each.of));
            list(u"meta"_s, each.meta);
            endLine();
        }
        constraints(cib);
        levels(cib);
        if (m_error)
            return tl::unexpected<Error>(*m_error);
        return m_content.parts();
    }

private:
    void refuse(const QString &what, const QString &reason)
    {
        if (!m_error)
            m_error = Error{u"cannot-be-written"_s,
                            QCoreApplication::translate("formats", "\"%1\" cannot be written as "
                                                                   "crm shell text: %2")
                                .arg(what, reason),
                            {}};
    }

    /// An id, a node or a resource: never quoted.
    QString word(const QString &text)
    {
        static const QRegularExpression bare(u"\\A[A-Za-z0-9_][A-Za-z0-9_.-]*\\z"_s);
        if (!bare.match(text).hasMatch())
            refuse(text, QCoreApplication::translate("formats", "it is not a plain name"));
        return text;
    }

    QString quoted(const QString &name, const QString &value)
    {
        static const QRegularExpression bare(u"\\A[A-Za-z0-9_./:,@%+-]+\\z"_s);
        const bool carried = std::all_of(value.cbegin(), value.cend(), [](QChar c) {
            return c.unicode() >= 0x20 && c.unicode() < 0x7f;
        });
        if (!carried)
            refuse(name, QCoreApplication::translate("formats", "its value holds control "
                                                                "characters or others than ASCII"));
        if (bare.match(value).hasMatch())
            return value;
        QString escaped = value;
        escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
        return u'"' + escaped + u'"';
    }

    void value(const NameValue &value)
    {
        m_content.text(u' ' + word(value.name) + u'=');
        if (value.secret.isEmpty())
            return m_content.text(quoted(value.name, value.value));
        m_content.text(u"\""_s);
        m_content.secret(value.secret, SecretForm::DoubleQuoted);
        m_content.text(u"\""_s);
    }

    void list(const QString &keyword, const QList<NameValue> &values)
    {
        if (values.isEmpty())
            return;
        m_content.text(u" \\\n    "_s + keyword);
        for (const NameValue &each : values)
            value(each);
    }

    void endLine() { m_content.text(u"\n"_s); }

    /// `$id=` instead of `id:` because the shells of Pacemaker 1.1 know only that.
    void valueSet(const QString &keyword, const QString &id, const QList<NameValue> &values)
    {
        if (values.isEmpty())
            return;
        m_content.text(keyword + u" $id="_s + id);
        for (const NameValue &each : values)
            value(each);
        endLine();
    }

    void primitive(const CibPrimitive &primitive)
    {
        QStringList agent{word(primitive.standard)};
        if (!primitive.provider.isEmpty())
            agent.append(word(primitive.provider));
        agent.append(word(primitive.type));
        m_content.text(u"primitive "_s + word(primitive.id) + u' ' + agent.join(u':'));
        list(u"params"_s, primitive.parameters);
        list(u"meta"_s, primitive.meta);
        for (const CibOperation &operation : primitive.operations) {
            QList<NameValue> values{{u"interval"_s, operation.interval, {}, {}}};
            if (!operation.timeout.isEmpty())
                values.append({u"timeout"_s, operation.timeout, {}, {}});
            list(u"op "_s + word(operation.name), values + operation.extra);
        }
        endLine();
    }

    void constraints(const Cib &cib)
    {
        for (const CibLocation &each : cib.locations)
            line({u"location"_s, word(each.id), word(each.resource), score(each.score) + u':',
                  word(each.node)});
        for (const CibOrder &each : cib.orders)
            line({u"order"_s, word(each.id), each.kind + u':', word(each.first), word(each.then)});
        for (const CibColocation &each : cib.colocations)
            line({u"colocation"_s, word(each.id), score(each.score) + u':', word(each.resource),
                  word(each.with)});
    }

    void line(const QStringList &words) { m_content.text(words.join(u' ') + u'\n'); }

    /// The shell numbers a target's levels itself, from 1.
    void levels(const Cib &cib)
    {
        QStringList targets;
        QMap<QString, QMap<int, QString>> devices;
        for (const CibFencingLevel &level : cib.levels) {
            if (!targets.contains(level.target))
                targets.append(level.target);
            devices[level.target][level.index] = level.devices.join(u',');
        }
        if (targets.isEmpty())
            return;
        m_content.text(u"fencing_topology"_s);
        for (const QString &target : targets) {
            const QMap<int, QString> &levels = devices[target];
            if (levels.firstKey() != 1 || levels.lastKey() != levels.size())
                refuse(target, QCoreApplication::translate(
                                   "formats", "its fencing levels must be numbered 1, 2, 3 ..."));
            m_content.text(u" \\\n    "_s + word(target) + u": "_s + levels.values().join(u' '));
        }
        endLine();
    }

    ContentBuilder m_content;
    std::optional<Error> m_error;
};

}

Result<QList<ContentPart>> writeCrm(const Cib &cib, const QString &comment)
{
    return CrmText().write(cib, comment);
}

}
