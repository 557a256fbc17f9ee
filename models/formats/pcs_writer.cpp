#include "formats/pcs_writer.h"

#include "core/content.h"
#include "formats/shell_quote.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::formats {

namespace {

constexpr auto head = R"(set -eu
if [ $# -eq 1 ]; then
    cib=$1
else
    cib=$(mktemp)
    trap 'rm -f "$cib"' EXIT
    pcs cluster cib "$cib"
fi
)";

constexpr auto tail = R"([ $# -eq 1 ] || pcs cluster cib-push "$cib" --config
)";

class PcsScript
{
public:
    explicit PcsScript(const Cib &cib)
        : m_cib(cib)
    {}

    Result<QList<ContentPart>> write(const QString &comment)
    {
        m_content.text(u"#!/bin/sh\n# "_s + comment + u'\n');
        m_content.text(QByteArray(head));
        properties();
        for (const CibPrimitive &each : m_cib.primitives)
            primitive(each);
        for (const CibClone &each : m_cib.clones) {
            begin({u"resource"_s, u"clone"_s, each.of, each.id});
            values(each.meta);
            end();
        }
        constraints();
        for (const CibFencingLevel &each : m_cib.levels)
            command(QStringList{u"stonith"_s, u"level"_s, u"add"_s, QString::number(each.index),
                                each.target}
                    + each.devices);
        m_content.text(QByteArray(tail));
        if (m_error)
            return tl::unexpected<Error>(*m_error);
        return m_content.parts();
    }

private:
    QString quoted(const QString &text)
    {
        const bool carried = std::all_of(text.cbegin(), text.cend(), [](QChar c) {
            return c.unicode() >= 0x20 && c.unicode() != 0x7f;
        });
        if (!carried && !m_error)
            m_error =
                Error{u"cannot-be-written"_s,
                      QCoreApplication::translate("formats", "\"%1\" cannot be written as a pcs "
                                                             "command: it holds control characters")
                          .arg(text),
                      {}};
        return shellQuoted(text);
    }

    void begin(const QStringList &words)
    {
        m_content.text(u"pcs -f \"$cib\""_s);
        this->words(words);
    }

    void words(const QStringList &words)
    {
        for (const QString &word : words)
            m_content.text(u' ' + quoted(word));
    }

    void end() { m_content.text(u"\n"_s); }

    void command(const QStringList &words)
    {
        begin(words);
        end();
    }

    void values(const QList<NameValue> &values)
    {
        for (const NameValue &value : values) {
            if (value.secret.isEmpty()) {
                words({value.name + u'=' + value.value});
                continue;
            }
            m_content.text(u' ' + quoted(value.name) + u"='"_s);
            m_content.secret(value.secret, SecretForm::SingleQuoted);
            m_content.text(u"'"_s);
        }
    }

    void properties()
    {
        QList<NameValue> ours;
        for (const NameValue &each : m_cib.properties)
            if (each.name != u"cluster-name"_s)
                ours.append(each);
        if (!ours.isEmpty()) {
            begin({u"property"_s, u"set"_s});
            values(ours);
            end();
        }
        if (!m_cib.resourceDefaults.isEmpty()) {
            begin({u"resource"_s, u"defaults"_s, u"set"_s, u"create"_s, u"id=rsc-options"_s,
                   u"meta"_s});
            values(m_cib.resourceDefaults);
            end();
        }
    }

    void primitive(const CibPrimitive &primitive)
    {
        if (primitive.standard == u"stonith"_s)
            begin({u"stonith"_s, u"create"_s, primitive.id, primitive.type});
        else
            begin({u"resource"_s, u"create"_s, primitive.id, agent(primitive)});
        values(primitive.parameters);
        if (!primitive.operations.isEmpty())
            words({u"op"_s});
        for (const CibOperation &operation : primitive.operations) {
            words({operation.name, u"interval="_s + operation.interval});
            if (!operation.timeout.isEmpty())
                words({u"timeout="_s + operation.timeout});
            values(operation.extra);
        }
        if (!primitive.meta.isEmpty()) {
            words({u"meta"_s});
            values(primitive.meta);
        }
        // Every operation is said above; pcs would add those of the agent's metadata.
        if (primitive.standard != u"stonith"_s)
            words({u"--no-default-ops"_s});
        for (const CibGroup &group : m_cib.groups)
            if (group.members.contains(primitive.id))
                words({u"--group"_s, group.id});
        end();
    }

    static QString agent(const CibPrimitive &primitive)
    {
        const QStringList parts =
            primitive.provider.isEmpty()
                ? QStringList{primitive.standard, primitive.type}
                : QStringList{primitive.standard, primitive.provider, primitive.type};
        return parts.join(u':');
    }

    void constraints()
    {
        const QString constraint = u"constraint"_s;
        for (const CibLocation &each : m_cib.locations) {
            // pcs would read a score with a leading hyphen as an option of its own.
            command({constraint, u"location"_s, u"add"_s, each.id, each.resource, each.node,
                     u"--"_s, each.score});
        }
        for (const CibOrder &each : m_cib.orders)
            command({constraint, u"order"_s, each.first, u"then"_s, each.then,
                     u"kind="_s + each.kind, u"id="_s + each.id});
        for (const CibColocation &each : m_cib.colocations)
            command({constraint, u"colocation"_s, u"add"_s, each.resource, u"with"_s, each.with,
                     u"score="_s + each.score, u"id="_s + each.id});
    }

    const Cib &m_cib;
    ContentBuilder m_content;
    std::optional<Error> m_error;
};

}

Result<QList<ContentPart>> writePcs(const Cib &cib, const QString &comment)
{
    return PcsScript(cib).write(comment);
}

}
