// Virtual machines, from libvirt's own files: what is defined, what runs, what starts by itself.
// Neither waits for a hanging libvirtd nor needs a process per machine, as virsh would.
#include "probes/cib_secrets.h"
#include "probes/probe.h"
#include "probes/probe_shell.h"
#include "probes/probe_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::probes {

namespace {

// The argument "xml" asks for the definitions too.
constexpr Snippet domainSnippet{"facts-domains", BASALT_PROBE_HEAD R"sh(
run=/run/libvirt/qemu
[ -d $run ] || run=/var/run/libvirt/qemu
for file in "$run"/*.xml /etc/libvirt/qemu/*.xml; do
    [ -e "$file" ] || continue
    label=defined
    case $file in "$run"/*) label=running ;; esac
    name=${file##*/}
    if [ "$1" = xml ]; then
        section "$label ${name%.xml}" cat "$file"
    else
        section "$label ${name%.xml}" grep -E -e '<domstatus ' -e '<uuid>' "$file"
    fi
done
for file in /etc/libvirt/qemu/autostart/*.xml; do
    [ -e "$file" ] || continue
    name=${file##*/}
    section "autostart ${name%.xml}" true
done
exit 0
)sh"};

/// The <domain> element; the status of a running machine has it within.
QByteArray domainElement(const QByteArray &text)
{
    const qsizetype from = text.indexOf("<domain ");
    const qsizetype last = text.lastIndexOf("</domain>");
    return from >= 0 && last > from ? text.sliced(from, last + 9 - from) + '\n' : QByteArray();
}

QString capture(const QByteArray &text, const QString &pattern)
{
    return QRegularExpression(pattern).match(QString::fromUtf8(text)).captured(1);
}

void parseDomains(const FactsRequest &request, const CommandResult &result, facts::HostFacts &facts)
{
    QMap<QString, facts::DomainFacts> domains;
    const QMap<QString, Section> parts = sections(result.out);
    // "defined" comes before "running": what runs says more.
    for (auto it = parts.cbegin(); it != parts.cend(); ++it) {
        const QString label = it.key().section(u' ', 0, 0);
        facts::DomainFacts &domain = domains[it.key().section(u' ', 1)];
        domain.name = it.key().section(u' ', 1);
        if (label == u"autostart") {
            domain.autostart = true;
            continue;
        }
        if (label == u"running")
            domain.state = capture(it->text, u"<domstatus state='([^']*)'"_s);
        if (domain.state.isEmpty())
            domain.state = label == u"running" ? u"running"_s : u"shut off"_s;
        domain.uuid = capture(it->text, u"<uuid>([^<]*)</uuid>"_s);
        if (request.wantsDomains && it->isComplete)
            domain.xml = withoutScreenPassword(domainElement(it->text));
    }
    facts.domains = domains.values();
    if (!result.succeeded())
        facts.unread.insert(u"domains"_s, whyUnread(result));
}

}

const Probe &domainProbe()
{
    static const Probe probe{domainSnippet, std::chrono::seconds(30),
                             [](const FactsRequest &request) {
                                 return std::optional(request.wantsDomains ? QStringList{u"xml"_s}
                                                                           : QStringList());
                             },
                             parseDomains};
    return probe;
}

}
