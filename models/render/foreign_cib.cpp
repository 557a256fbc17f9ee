// The CIB: whole statements of the crm shell, and single values of resources that the design describes.
#include "design/foreign_files.h"
#include "formats/cib_xml_reader.h"
#include "formats/crm_reader.h"
#include "render/foreign.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::render {

namespace {

using formats::Cib;
using formats::CibOperation;
using formats::CibPrimitive;
using formats::NameValue;

constexpr const char *isBeyondUs = QT_TRANSLATE_NOOP(
    "render", "Basalt cannot write this part of a CIB; a running cluster keeps it");

template<class Thing> bool hasId(const QList<Thing> &things, const QString &id)
{
    return std::any_of(things.cbegin(), things.cend(),
                       [&id](const Thing &thing) { return thing.id == id; });
}

bool isResource(const Cib &cib, const QString &id)
{
    return hasId(cib.primitives, id) || hasId(cib.groups, id) || hasId(cib.clones, id);
}

bool isId(const Cib &cib, const QString &id)
{
    return isResource(cib, id) || hasId(cib.locations, id) || hasId(cib.orders, id)
           || hasId(cib.colocations, id);
}

const char *add(const QList<NameValue> &values, QList<NameValue> &to)
{
    for (const NameValue &value : values) {
        const NameValue *present = formats::findValue(to, value.name);
        if (present && present->value != value.value)
            return isContradicted;
        if (!present)
            to.append(value);
    }
    return nullptr;
}

/// Into a list of things with ids; `refers` says whether all that one names is there.
template<class Thing, class Refers>
const char *add(Cib &cib, QList<Thing> Cib::*list, const QList<Thing> &things, const Refers &refers)
{
    for (const Thing &thing : things) {
        if (isId(cib, thing.id))
            return isContradicted;
        if (!refers(thing))
            return placeIsGone;
        (cib.*list).append(thing);
    }
    return nullptr;
}

const char *add(const Cib &text, Cib &cib)
{
    const auto isThere = [&cib](const QString &id) { return isResource(cib, id); };
    const auto areThere = [&](const QStringList &ids) {
        return std::all_of(ids.cbegin(), ids.cend(), isThere);
    };
    const char *reason = add(text.properties, cib.properties);
    if (!reason)
        reason = add(text.resourceDefaults, cib.resourceDefaults);
    if (!reason)
        reason = add(cib, &Cib::primitives, text.primitives, [](const auto &) { return true; });
    if (!reason)
        reason = add(cib, &Cib::groups, text.groups,
                     [&](const auto &group) { return areThere(group.members); });
    if (!reason)
        reason = add(cib, &Cib::clones, text.clones,
                     [&](const auto &clone) { return isThere(clone.of); });
    if (!reason)
        reason = add(cib, &Cib::locations, text.locations,
                     [&](const auto &location) { return isThere(location.resource); });
    if (!reason)
        reason = add(cib, &Cib::orders, text.orders, [&](const auto &order) {
            return isThere(order.first) && isThere(order.then);
        });
    if (!reason)
        reason = add(cib, &Cib::colocations, text.colocations, [&](const auto &colocation) {
            return isThere(colocation.resource) && isThere(colocation.with);
        });
    for (const formats::CibFencingLevel &level : text.levels) {
        if (!reason && !areThere(level.devices))
            reason = placeIsGone;
        if (!reason)
            cib.levels.append(level);
    }
    return reason;
}

const char *addStatements(const QString &text, Cib &cib)
{
    const auto source = formats::sourceText(text.toUtf8(), {});
    if (!source)
        return isMalformed;
    Result<formats::Parsed<Cib>> parsed =
        text.trimmed().startsWith(u'<') ? formats::readCibXml(*source) : formats::readCrm(*source);
    if (!parsed || !parsed->problems.isEmpty())
        return isMalformed;
    parsed->value.nodes.clear();
    Cib none;
    none.schema = parsed->value.schema;
    if (!parsed->foreign.isEmpty() || parsed->value == none)
        return isBeyondUs;
    Cib changed = cib;
    const char *reason = add(parsed->value, changed);
    if (!reason)
        cib = changed;
    return reason;
}

const char *addToOperation(CibPrimitive &primitive, const QString &name, const NameValue &value)
{
    for (CibOperation &operation : primitive.operations) {
        if (operation.name == name)
            return value.name == "timeout"_L1 && operation.timeout != value.value
                       ? isContradicted
                       : add({value}, operation.extra);
    }
    CibOperation operation{name, u"0s"_s, {}, {}, {}};
    if (value.name == "timeout"_L1)
        operation.timeout = value.value;
    else
        operation.extra = {value};
    primitive.operations.append(operation);
    return nullptr;
}

/// One value of a resource that the design describes: "primitive vm-web params force_stop".
const char *addPart(const QRegularExpressionMatch &anchor, const QString &text, Cib &cib)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals <= 0)
        return isMalformed;
    const NameValue value{text.first(equals), text.sliced(equals + 1).trimmed(), {}, {}};
    for (CibPrimitive &primitive : cib.primitives) {
        if (primitive.id != anchor.captured(u"id"_s))
            continue;
        const QString section = anchor.captured(u"section"_s);
        if (section == "params"_L1)
            return add({value}, primitive.parameters);
        if (section == "meta"_L1)
            return add({value}, primitive.meta);
        return addToOperation(primitive, anchor.captured(u"operation"_s), value);
    }
    return placeIsGone;
}

const char *putInto(Cib &cib, const design::ForeignText &foreign)
{
    static const QRegularExpression part(
        u"\\Aprimitive (?<id>\\S+) (?<section>params|meta|op (?<operation>\\S+)) \\S+\\z"_s);
    if (foreign.text.contains("***"_L1))
        return isMasked;
    if (foreign.file == design::cibXmlPath)
        return isBeyondUs;
    if (const QRegularExpressionMatch match = part.match(foreign.anchor); match.hasMatch())
        return addPart(match, foreign.text, cib);
    return addStatements(foreign.text, cib);
}

}

QList<Unwritten> putBack(const design::Design &design, Cib &cib)
{
    QList<Unwritten> unwritten;
    for (const design::ForeignText &foreign : design.foreign) {
        if (foreign.file != design::crmPath && foreign.file != design::cibXmlPath)
            continue;
        if (const char *reason = putInto(cib, foreign))
            unwritten.append({foreign, reason});
    }
    return unwritten;
}

}
