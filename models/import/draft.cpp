#include "import/draft.h"

#include "core/names.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::import {

rules::ImportRemark remark(const QString &rule, const QStringList &arguments,
                           const formats::SourceRef &source)
{
    const QString where =
        source.line > 0 ? u"%1:%2"_s.arg(source.file).arg(source.line) : source.file;
    return {rule, source.file, arguments, source.quote, where};
}

void keepForeign(Draft &draft, QLatin1StringView file, const formats::ForeignPart &part)
{
    QString text;
    for (const QChar c : part.text)
        text += c >= u' ' || c == u'\n' || c == u'\t' ? c : QChar(u' ');
    QString anchor = part.anchor.left(200);
    if (!names::lineProblem(anchor).isEmpty())
        anchor.clear();
    if (names::foreignTextProblem(text).isEmpty())
        draft.design.foreign.append({QString(file), anchor, text});
    draft.remarks.append(remark(u"I-03"_s, {part.anchor.left(200)}, part.source));
}

QString hostNameOf(const QString &nodeName)
{
    static const QRegularExpression suffix(u"[-_]hb$"_s);
    QString label = nodeName.section(u'.', 0, 0);
    if (label.size() > 3)
        label.remove(suffix);
    return label;
}

design::Host *hostOf(Draft &draft, const QString &node, const QString &hostName)
{
    const QString label = hostName.section(u'.', 0, 0);
    QList<design::Host> &hosts = draft.design.hosts;
    const QString known = draft.hostOfNode.value(node);
    if (!known.isEmpty()) {
        const auto it =
            std::find_if(hosts.begin(), hosts.end(),
                         [&known](const design::Host &host) { return host.name == known; });
        return it == hosts.end() ? nullptr : &*it;
    }
    if (!names::hostLabelProblem(label).isEmpty() || !nameIsFree(draft.design, label))
        return nullptr;
    design::Host host;
    host.name = label;
    const QString domain = hostName.section(u'.', 1);
    if (!domain.isEmpty() && names::domainProblem(domain).isEmpty())
        host.domain = domain;
    hosts.append(host);
    draft.hostOfNode.insert(node, label);
    return &hosts.last();
}

QString ringNetwork(Draft &draft, int ring, bool heartbeat)
{
    QStringList &rings = draft.design.cluster.rings;
    while (rings.size() <= ring) {
        const int number = static_cast<int>(rings.size());
        QString name = u"ring%1"_s.arg(number);
        if (heartbeat && number < 2)
            name = number == 0 ? u"heartbeat"_s : u"public"_s;
        design::Network network;
        network.name = name;
        draft.design.networks.append(network);
        rings.append(name);
    }
    return rings.at(ring);
}

bool nameIsFree(const design::Design &design, const QString &name)
{
    // "a.b" would read like a part of "a", as in "magma1.bond0".
    const auto bears = [&name](const auto &thing) {
        return thing.name == name || thing.name.startsWith(name + u'.')
               || name.startsWith(thing.name + u'.');
    };
    return name != "cluster"_L1 && std::none_of(design.hosts.cbegin(), design.hosts.cend(), bears)
           && std::none_of(design.fencing.cbegin(), design.fencing.cend(), bears)
           && std::none_of(design.vms.cbegin(), design.vms.cend(), bears);
}

std::optional<int> secondsOf(const QString &time)
{
    static const QRegularExpression expression(
        u"^\\s*(?:PT)?(\\d{1,7})\\s*(ms|msec|us|usec|s|sec|m|min|h|hr|)\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = expression.match(time);
    if (!match.hasMatch())
        return {};
    const int number = match.captured(1).toInt();
    const QString unit = match.captured(2).toLower();
    if (unit.startsWith("ms"_L1))
        return number / 1000;
    if (unit.startsWith(u'u'))
        return number / 1'000'000;
    if (unit.startsWith(u'm'))
        return number < 100'000 ? std::optional(number * 60) : std::nullopt;
    if (unit.startsWith(u'h'))
        return number < 10'000 ? std::optional(number * 3600) : std::nullopt;
    return number;
}

bool isYes(const QString &text)
{
    static const QStringList words{u"1"_s, u"yes"_s, u"true"_s, u"on"_s, u"y"_s};
    return words.contains(text.trimmed().toLower());
}

std::optional<int> numberIn(const QString &text, int minimum, int maximum)
{
    bool ok = false;
    const int number = text.trimmed().toInt(&ok);
    return ok && number >= minimum && number <= maximum ? std::optional(number) : std::nullopt;
}

}
