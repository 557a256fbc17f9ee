// Which packages are installed, from dpkg or rpm, whichever the host has.
#include "probes/probe.h"
#include "probes/probe_shell.h"
#include "probes/probe_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::probes {

namespace {

constexpr Snippet packageSnippet{"facts-packages", BASALT_PROBE_HEAD R"sh(
if [ -e /var/lib/dpkg/status ]; then
    section dpkg dpkg-query -W -f '${Package} ${Version} ${db:Status-Status}\n' "$@" 2>/dev/null
else
    section rpm rpm -q --qf '%{NAME} %{VERSION}-%{RELEASE} installed\n' "$@"
fi
)sh"};

/// The programs whose versions decide what a plan does, by the packages that bring them.
struct Program
{
    const char *name;
    const char *package;
};

constexpr Program programs[] = {
    {"cman", "cman"},
    {"corosync", "corosync"},
    {"crmsh", "crmsh"},
    {"dlm", "dlm"},
    {"dlm", "dlm-controld"},
    {"fence-agents", "fence-agents"},
    {"fence-agents", "fence-agents-common"},
    {"libvirt", "libvirt"},
    {"libvirt", "libvirt-daemon"},
    {"lvm2", "lvm2"},
    {"multipath", "device-mapper-multipath"},
    {"multipath", "multipath-tools"},
    {"pacemaker", "pacemaker"},
    {"pcs", "pcs"},
    {"qemu", "qemu-kvm"},
    {"qemu", "qemu-system-x86"},
    {"resource-agents", "resource-agents"},
};

QStringList askedPackages(const FactsRequest &request)
{
    QStringList names = request.packages;
    for (const Program &program : programs)
        names.append(QString::fromUtf8(program.package));
    names.sort();
    names.removeDuplicates();
    return names;
}

/// "1:2.1.5-1+deb12u1" and "3.1.7-1.el9" -> "2.1.5", "3.1.7"
QString upstream(const QString &version)
{
    const QString withoutEpoch = version.section(u':', -1);
    return withoutEpoch.section(u'-', 0, withoutEpoch.contains(u'-') ? -2 : -1)
        .section(u'+', 0, 0)
        .section(u'~', 0, 0);
}

void parsePackages(const FactsRequest &request, const CommandResult &result,
                   facts::HostFacts &facts)
{
    const QMap<QString, Section> parts = sections(result.out);
    const Section said = parts.value(parts.contains(u"rpm"_s) ? u"rpm"_s : u"dpkg"_s);
    if (!said.isComplete) {
        facts.unread.insert(u"packages"_s, whyUnread(result));
        return;
    }
    QMap<QString, QString> versions;
    for (const QString &line : linesOf(said.text)) {
        const QStringList words = line.split(u' ');
        if (words.size() == 3 && words[2] == u"installed")
            versions.insert(words[0], words[1]);
    }
    for (const QString &name : request.packages)
        facts.packages.append({name, versions.value(name)});
    for (const Program &program : programs) {
        const QString version = versions.value(QString::fromUtf8(program.package));
        if (!version.isEmpty())
            facts.versions.insert(QString::fromUtf8(program.name), upstream(version));
    }
}

}

const Probe &packageProbe()
{
    static const Probe probe{
        packageSnippet, std::chrono::seconds(60),
        [](const FactsRequest &request) { return std::optional(askedPackages(request)); },
        parsePackages};
    return probe;
}

}
