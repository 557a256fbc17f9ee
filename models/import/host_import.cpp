#include "core/names.h"
#include "design/design_file.h"
#include "import/host_mappings.h"
#include "import/import.h"

#include <QCoreApplication>
#include <QVersionNumber>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::import {

namespace {

using AllFacts = QMap<QString, facts::HostFacts>;

/// The first host's copy: that they agree is a rule's business (ID-15).
QList<Source> sourcesOf(const AllFacts &facts)
{
    const auto copy = [&](SourceKind kind, QLatin1StringView path) -> std::optional<Source> {
        for (auto host = facts.cbegin(); host != facts.cend(); ++host) {
            const facts::FileFacts *file = facts::findFile(*host, path);
            if (file && !file->content.isEmpty())
                return Source{kind, host.key() + u':' + path, file->content};
        }
        return std::nullopt;
    };
    QList<Source> sources;
    if (const auto conf = copy(SourceKind::ClusterConf, clusterConfPath))
        sources.append(*conf);
    else if (const auto corosync = copy(SourceKind::CorosyncConf, corosyncConfPath))
        sources.append(*corosync);
    for (auto host = facts.cbegin(); host != facts.cend(); ++host) {
        if (host->node.cib.isEmpty())
            continue;
        sources.append({SourceKind::CibXml, host.key() + u":cib.xml"_s, host->node.cib});
        break;
    }
    return sources;
}

/// "192.168.11.6 magma1.example.org magma1": name -> address, from the hosts' own files.
QMap<QString, QString> addressBook(const AllFacts &facts)
{
    QMap<QString, QString> book;
    for (const facts::HostFacts &host : facts) {
        const facts::FileFacts *file = facts::findFile(host, u"/etc/hosts"_s);
        const QString text = QString::fromUtf8(file ? file->content : QByteArray());
        for (const QString &line : text.split(u'\n')) {
            const QStringList words =
                line.section(u'#', 0, 0).simplified().split(u' ', Qt::SkipEmptyParts);
            const QString address = words.value(0);
            if (!names::ipProblem(address).isEmpty() || address.startsWith("127."_L1)
                || address == u"::1")
                continue;
            for (const QString &name : words.mid(1)) {
                if (!book.contains(name))
                    book.insert(name, address);
            }
        }
    }
    return book;
}

class HostImporter
{
    Q_DECLARE_TR_FUNCTIONS(import)

public:
    HostImporter(const AllFacts &facts, const QMap<QString, design::Ssh> &ways)
        : m_facts(facts)
        , m_ways(ways)
    {}

    Results<Imported> run()
    {
        if (m_facts.isEmpty())
            return tl::unexpected(
                QList<Error>{{u"nothing-recognised"_s,
                              tr("No host could be read, so there is nothing to import."),
                              {}}});
        const QList<Source> sources = sourcesOf(m_facts);
        if (!sources.isEmpty()) {
            Results<Imported> files = importSources(sources);
            if (!files)
                return files;
            m_imported = std::move(*files);
        }
        m_imported.input.catalogue = &catalogue::builtIn();
        m_imported.input.imported = true;
        resolveNames();
        for (auto host = m_facts.cbegin(); host != m_facts.cend(); ++host)
            takeOne(host.key(), *host);
        takeStorage(m_byName, design());
        takeDomains(m_byName, design());
        m_hasHeard = takeNeighbours(m_byName, design());
        choosePlatform();
        writeNotes();
        return judged();
    }

private:
    design::Design &design() { return m_imported.design; }

    /// cman's files know names where corosync's know addresses.
    void resolveNames()
    {
        const QMap<QString, QString> book = addressBook(m_facts);
        for (design::Host &host : design().hosts) {
            for (design::Address &address : host.addresses) {
                if (address.ip.isEmpty())
                    address.ip = book.value(address.name);
            }
        }
    }

    /// The host of the cluster's files that this is, or a new one.
    design::Host *hostFor(const QString &asked, const facts::HostFacts &facts)
    {
        for (const QString &name : {hostNameOf(facts.node.nodeName),
                                    facts.hostName.section(u'.', 0, 0), hostNameOf(asked)}) {
            for (design::Host &host : design().hosts) {
                if (!name.isEmpty() && host.name == name)
                    return &host;
            }
        }
        for (const QString &name : {facts.hostName.section(u'.', 0, 0), hostNameOf(asked)}) {
            if (!names::hostLabelProblem(name).isEmpty() || !nameIsFree(design(), name))
                continue;
            design::Host host;
            host.name = name;
            design().hosts.append(host);
            return &design().hosts.last();
        }
        return nullptr;
    }

    void takeOne(const QString &asked, const facts::HostFacts &facts)
    {
        design::Host *host = hostFor(asked, facts);
        if (!host || m_byName.contains(host->name)) {
            m_leftOut.append(asked);
            return;
        }
        const QString domain = facts.hostName.section(u'.', 1);
        if (host->domain.isEmpty() && !domain.isEmpty() && names::domainProblem(domain).isEmpty())
            host->domain = domain;
        const design::Ssh way = m_ways.value(asked, {asked, {}, {}});
        const bool isPlain = asked == host->name && way.user.isEmpty() && !way.port;
        if (!isPlain && names::addressProblem(asked).isEmpty())
            host->ssh = way;
        // What follows adds networks, not hosts: the pointer stays good.
        takeHost(facts, *host, design());
        facts::HostFacts own = facts;
        own.host = host->name;
        m_byName.insert(host->name, own);
    }

    /// "debian" and "12", or the family of Red Hat's relatives and their release.
    void choosePlatform()
    {
        const catalogue::Catalogue &builtIn = catalogue::builtIn();
        for (const facts::HostFacts &host : std::as_const(m_byName)) {
            const int release = QVersionNumber::fromString(host.distributionVersion).majorVersion();
            for (const QString &family : {host.distribution, u"el"_s}) {
                const catalogue::Platform *platform =
                    catalogue::findPlatform(builtIn, family + QString::number(release));
                if (!platform || (family == u"el" && platform->packageTool == u"apt"))
                    continue;
                design().cluster.platform = platform->id;
                return;
            }
        }
        m_isPlatformGuessed = true;
        if (design().cluster.platform.isEmpty() && !builtIn.platforms.isEmpty())
            design().cluster.platform = builtIn.platforms.first().id;
    }

    void writeNotes()
    {
        QStringList lines{
            tr("Imported from the hosts %1.").arg(m_byName.keys().join(u", "_s)),
            m_hasHeard ? tr("Switches and cables are drawn as LLDP tells them: complete them. "
                            "Hosts do not tell, and nobody should deploy without: VLANs of "
                            "switches, the storage's controllers, power, passwords.")
                       : tr("Hosts do not tell, and nobody should deploy without: switches "
                            "and cables, the storage's controllers, power, passwords.")};
        if (m_isPlatformGuessed)
            lines.append(tr("The platform is a guess: Basalt does not know what the hosts run."));
        if (!m_leftOut.isEmpty())
            lines.append(tr("Left out, since their names are taken or unfit: %1.")
                             .arg(m_leftOut.join(u", "_s)));
        for (auto host = m_byName.cbegin(); host != m_byName.cend(); ++host) {
            if (!host->unread.isEmpty())
                lines.append(tr("On %1 could not be read: %2.")
                                 .arg(host.key(), host->unread.keys().join(u", "_s)));
        }
        design().notes = lines.join(u'\n');
    }

    Results<Imported> judged()
    {
        if (design().cluster.name.isEmpty())
            design().cluster.name = u"imported"_s;
        // What is imported must be a design that can be opened: the loader has the last word.
        Results<design::Design> loaded =
            design::parseDesign(design::writeDesign(design()), u"import"_s);
        if (!loaded)
            return tl::unexpected(loaded.error());
        m_imported.design = *loaded;
        m_imported.input.design = *loaded;
        m_imported.input.facts = m_byName;
        m_imported.findings = rules::check(m_imported.input).findings;
        return m_imported;
    }

    AllFacts m_facts;
    QMap<QString, design::Ssh> m_ways;
    AllFacts m_byName; ///< by the design's names
    QStringList m_leftOut;
    bool m_hasHeard = false;
    bool m_isPlatformGuessed = false;
    Imported m_imported;
};

}

Results<Imported> importHosts(const QMap<QString, facts::HostFacts> &facts,
                              const QMap<QString, design::Ssh> &ways)
{
    return HostImporter(facts, ways).run();
}

}
