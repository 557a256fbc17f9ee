#include "plan/file_steps.h"

#include "render/domain_files.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

QString modeText(int mode)
{
    return QString::number(mode, 8);
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// The program that reads the file can say whether it understands it.
QString checkerOf(const QString &path)
{
    if (path.endsWith("/corosync.conf"_L1))
        return u"corosync"_s;
    if (path.endsWith("/cluster.conf"_L1))
        return u"cluster-conf"_s;
    if (path.endsWith("/lvm.conf"_L1))
        return u"lvm"_s;
    if (path.endsWith("/nftables.conf"_L1))
        return u"nft"_s;
    if (isDomainFile(path))
        return u"domain"_s;
    return u"none"_s;
}

/// What has to read the file anew. Services that do not run are left alone.
QStringList reactionsTo(const Context &context, const QString &path)
{
    const catalogue::Platform &platform = context.platform;
    if (path == platform.sysctlFile)
        return {u"sysctl"_s};
    if (path == u"/etc/hostname")
        return {u"hostname"_s};
    if (path.startsWith("/etc/systemd/system/"_L1))
        return {u"daemon-reload"_s};
    if (path.startsWith("/etc/systemd/logind.conf.d/"_L1))
        return {u"signal:systemd-logind"_s};
    if (path.startsWith("/etc/udev/rules.d/"_L1))
        return {u"udev"_s};
    if (path == u"/etc/libvirt/qemu.conf")
        return {platform.libvirtModular ? u"restart:virtqemud"_s : u"restart:libvirtd"_s};
    if (path == platform.timeFile)
        return {u"restart:"_s + platform.timeService};
    if (path == u"/etc/multipath.conf")
        return {u"reload:multipathd"_s};
    if (path.startsWith("/etc/iscsi/"_L1))
        return {u"restart:iscsid"_s};
    if (path == u"/etc/nftables.conf" || path.startsWith("/etc/firewalld/"_L1)
        || path == u"/etc/sysconfig/iptables")
        return {(platform.init == catalogue::InitSystem::SysV ? u"restart:"_s : u"reload:"_s)
                + platform.firewallService};
    return {};
}

/// Only the reactions that something waits for: what is not running starts with the new file.
QStringList reactionsNow(const QStringList &reactions, const facts::HostFacts &facts)
{
    QStringList needed;
    for (const QString &reaction : reactions) {
        const QString unit = reaction.section(u':', 1);
        const facts::ServiceFacts *service = facts::findService(facts, unit);
        if (unit.isEmpty() || !service || service->isActive)
            needed.append(reaction);
    }
    return needed;
}

Step putStep(const Context &context, const Artefact &artefact, const FileDecision &decision,
             Phase phase)
{
    const facts::HostFacts &facts = context.facts[artefact.host];
    const facts::FileFacts *file = facts::findFile(facts, artefact.path);
    const bool isSecret = holdsSecret(artefact);
    const QStringList reactions = reactionsNow(reactionsTo(context, artefact.path), facts);
    const Artefact whole{artefact.host, artefact.path, artefact.mode, decision.content};
    const QString sha = isSecret ? u"-"_s : QString::fromLatin1(sha256(placeholderBytes(whole)));
    Step step;
    step.id = fileStepId(artefact.host, artefact.path);
    step.phase = phase;
    step.host = artefact.host;
    step.title = file && file->exists ? QT_TRANSLATE_NOOP("plan", "Replace %1")
                                      : QT_TRANSLATE_NOOP("plan", "Write %1");
    step.arguments = {artefact.path};
    const bool interrupts =
        std::any_of(reactions.cbegin(), reactions.cend(),
                    [](const QString &reaction) { return reaction.startsWith("restart:"_L1); });
    step.risk = interrupts ? Risk::Service : Risk::None;
    step.file = FileChange{artefact.path,   file && file->exists,    isSecret,
                           decision.before, placeholderBytes(whole), artefact.mode};
    HostCommand put = shell(snippets::putFile,
                            QStringList{runFolder(), artefact.path, modeText(artefact.mode), sha,
                                        decision.expected, checkerOf(artefact.path)}
                                + reactions,
                            120);
    put.input = decision.content;
    step.apply = {put};
    step.verify = {
        shell(snippets::checkFile, {runFolder(), artefact.path, sha, modeText(artefact.mode)})};
    step.undo = {shell(snippets::restoreFile, QStringList{runFolder(), artefact.path} + reactions)};
    return step;
}

void addPut(const Context &context, Draft &draft, const Artefact &artefact, Phase phase)
{
    FileDecision decision = decide(context, artefact);
    if (decision.refusal)
        draft.refuse(*decision.refusal);
    else if (decision.isNeeded)
        draft.add(putStep(context, artefact, decision, phase));
}

/// What Basalt wrote earlier and the design does not want any more.
void addRemovals(const Context &context, Draft &draft, const QString &host, bool isOfDomains)
{
    const facts::FileFacts *record = facts::findFile(context.facts[host], recordPath());
    if (!record)
        return;
    QSet<QString> wanted;
    for (const Artefact &artefact : context.artefacts) {
        if (artefact.host == host)
            wanted.insert(artefact.path);
    }
    for (const QByteArray &line : record->content.split('\n')) {
        const QString sha = QString::fromUtf8(line).section(u"  "_s, 0, 0);
        const QString path = QString::fromUtf8(line).section(u"  "_s, 1);
        if (path.isEmpty() || wanted.contains(path) || isNetworkFile(context, path)
            || isDomainFile(path) != isOfDomains)
            continue;
        Step step;
        step.id = fileStepId(host, path);
        step.phase = isOfDomains ? Phase::Vms : Phase::Files;
        step.host = host;
        step.title = QT_TRANSLATE_NOOP("plan", "Remove %1, which the design no longer has");
        step.arguments = {path};
        const QStringList reactions = reactionsNow(reactionsTo(context, path), context.facts[host]);
        step.apply = {shell(snippets::removeFile, {runFolder(), path, sha})};
        step.verify = {shell(snippets::checkRemoved, {runFolder(), path})};
        step.undo = {shell(snippets::restoreFile, QStringList{runFolder(), path} + reactions)};
        draft.add(std::move(step));
    }
}

}

QString fileStepId(const QString &host, const QString &path)
{
    return host + u"/file"_s + path;
}

bool isNetworkFile(const Context &context, const QString &path)
{
    switch (context.platform.network) {
    case catalogue::NetworkDialect::Ifupdown:
        return path.startsWith("/etc/network/"_L1);
    case catalogue::NetworkDialect::NetworkManager:
        return path.startsWith("/etc/NetworkManager/"_L1);
    case catalogue::NetworkDialect::Ifcfg:
        return path.startsWith("/etc/sysconfig/network"_L1);
    }
    return false;
}

bool isDomainFile(const QString &path)
{
    return path.startsWith("/etc/libvirt/qemu-ha/"_L1);
}

void addFiles(const Context &context, Draft &draft)
{
    for (const design::Host *host : context.reached()) {
        for (const Artefact &artefact : context.artefacts) {
            if (artefact.host == host->name && !isDomainFile(artefact.path)
                && !isNetworkFile(context, artefact.path))
                addPut(context, draft, artefact, Phase::Files);
        }
        addRemovals(context, draft, host->name, false);
    }
}

void addDomains(const Context &context, Draft &draft)
{
    for (const design::Host *host : context.reached()) {
        for (const Artefact &artefact : context.artefacts) {
            if (artefact.host == host->name && isDomainFile(artefact.path))
                addPut(context, draft, artefact, Phase::Vms);
        }
    }
}

void removeDomains(const Context &context, Draft &draft)
{
    for (const design::Host *host : context.reached())
        addRemovals(context, draft, host->name, true);
}

}
