#include "plan/file_decision.h"

#include "design/lookup.h"
#include "plan/brace_edit.h"
#include "plan/brace_merge.h"
#include "plan/file_merge.h"
#include "plan/installer_files.h"
#include "plan/network_rivals.h"
#include "render/cluster_facts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

/// A file of which only parts are ours, as it will be; std::nullopt for all other files.
std::optional<QByteArray> merged(const Context &context, const Artefact &artefact,
                                 const facts::FileFacts &file)
{
    const QByteArray wanted = placeholderBytes(artefact);
    if (artefact.path == u"/etc/hosts")
        return mergeHosts(wanted, file.content);
    if (artefact.path == u"/etc/network/interfaces") {
        const design::Host *host = design::findHost(context.design, artefact.host);
        // Stanzas of files that go tell of name servers as well.
        QByteArray present = file.content;
        for (const Rival &rival : rivalsOf(context, *host)) {
            for (const QByteArray &line :
                 rival.refusal ? QByteArrayList() : rival.content.split('\n')) {
                if (!line.trimmed().startsWith('#'))
                    present += line + '\n';
            }
        }
        return mergeInterfaces(wanted, present, withTakers(ownInterfaces(*host), present));
    }
    if (artefact.path == u"/etc/sysconfig/network")
        return mergeSysconfig(wanted, file.content);
    return {};
}

/// The disks as which the host's LUNs show, and one made up for each: it may not be there yet.
QList<facts::DiskFacts> lunPaths(const Context &context, const design::Host &host)
{
    QList<facts::DiskFacts> paths;
    const QList<const design::Lun *> luns = render::visibleLuns(context.design, host);
    for (const facts::DiskFacts &disk : context.facts[host.name].disks) {
        if (std::any_of(luns.cbegin(), luns.cend(),
                        [&](const design::Lun *lun) { return lun->wwid == disk.wwid; }))
            paths.append(disk);
    }
    for (const design::Storage &storage : context.design.storage) {
        for (const design::Lun &lun : storage.luns) {
            facts::DiskFacts disk;
            disk.name = u"/dev/sdzz"_s;
            disk.wwid = lun.wwid;
            disk.vendor = storage.vendor;
            disk.model = storage.product;
            disk.transport = storage.transport == design::Transport::Iscsi ? u"iscsi"_s : u"fc"_s;
            if (std::any_of(luns.cbegin(), luns.cend(),
                            [&](const design::Lun *own) { return own->name == lun.name; }))
                paths.append(disk);
        }
    }
    return paths;
}

bool isBraceFile(const QString &path)
{
    return path == u"/etc/multipath.conf" || path == u"/etc/lvm/lvm.conf";
}

/// A file of nested sections that people wrote: our settings go in, theirs stay.
void mergeBraceFile(const Context &context, const Artefact &artefact, const facts::FileFacts &file,
                    FileDecision &decision)
{
    const QByteArray wanted = placeholderBytes(artefact);
    const bool isOurs = !file.deployed.isEmpty() && file.deployed == file.sha256;
    const Merged whole =
        artefact.path == u"/etc/lvm/lvm.conf"
            ? mergeLvmConf(wanted, file.content, isOurs)
            : mergeMultipathConf(
                wanted, file.content,
                lunPaths(context, *design::findHost(context.design, artefact.host)));
    if (whole) {
        decision.content = {ContentPart{*whole, {}, SecretForm::Plain}};
        decision.isNeeded = *whole != file.content || file.mode != artefact.mode;
        return;
    }
    const MergeConflict &conflict = whole.error();
    decision.isNeeded = false;
    decision.refusal =
        Refusal{artefact.host,
                artefact.path,
                conflict.reason,
                conflict.remedy,
                {artefact.path, artefact.host, QString::number(conflict.line), conflict.word}};
}

/// A name alone in its file: what was there before is in the difference, and nothing else is lost.
bool isPlainValue(const QString &path)
{
    return path == u"/etc/hostname";
}

/// The name by which an array knows a host that is logged in.
bool isInUse(const QString &path, const facts::HostFacts &facts)
{
    return path == u"/etc/iscsi/initiatorname.iscsi" && !facts.iscsiSessions.isEmpty();
}

/// The key of a cluster that works is kept, as long as nobody says what it should be.
bool isSameEverywhere(const Context &context, const QString &path, const QByteArray &sha)
{
    return !sha.isEmpty()
           && std::all_of(context.design.hosts.cbegin(), context.design.hosts.cend(),
                          [&](const design::Host &host) {
                              const auto facts = context.facts.constFind(host.name);
                              if (facts == context.facts.cend())
                                  return false;
                              const facts::FileFacts *file = facts::findFile(*facts, path);
                              return file && file->sha256 == sha;
                          });
}

Refusal handMade(const Artefact &artefact)
{
    return {artefact.host,
            artefact.path,
            QT_TRANSLATE_NOOP("plan", "%1 on %2 was written or changed by somebody else."),
            QT_TRANSLATE_NOOP("plan",
                              "Compare it with the file that Basalt would write, then allow "
                              "the replacement of %1 with a reason; the present file is "
                              "kept as a copy."),
            {artefact.path, artefact.host}};
}

void decideSecret(const Context &context, const Artefact &artefact, const facts::FileFacts &file,
                  FileDecision &decision)
{
    bool known = true;
    for (const ContentPart &part : artefact.content)
        known = known && (part.secret.isEmpty() || context.secretDigests.contains(part.secret));
    if (!known && isSameEverywhere(context, artefact.path, file.sha256)
        && file.mode == artefact.mode)
        decision.isNeeded = false;
}

}

bool holdsSecret(const Artefact &artefact)
{
    return std::any_of(artefact.content.cbegin(), artefact.content.cend(),
                       [](const ContentPart &part) { return !part.secret.isEmpty(); });
}

FileDecision decide(const Context &context, const Artefact &artefact)
{
    FileDecision decision;
    decision.content = artefact.content;
    const facts::HostFacts &facts = context.facts[artefact.host];
    const facts::FileFacts *file = facts::findFile(facts, artefact.path);
    decision.isNeeded = true;
    if (!file || !file->exists) {
        // A package that is still to be installed may bring it.
        const bool installs = std::any_of(
            facts.packages.cbegin(), facts.packages.cend(),
            [](const facts::PackageFacts &package) { return package.installed.isEmpty(); });
        decision.expected = !file || installs ? u"any"_s : u"absent"_s;
        return decision;
    }
    decision.expected = file->sha256.isEmpty() ? u"any"_s : QString::fromLatin1(file->sha256);
    if (holdsSecret(artefact)) {
        decision.isNeeded = !file->isSame || file->mode != artefact.mode;
        if (decision.isNeeded)
            decideSecret(context, artefact, *file, decision);
    } else {
        decision.before = file->isSame ? placeholderBytes(artefact) : file->content;
        if (!file->isSame && !file->content.isEmpty()) {
            if (const std::optional<QByteArray> whole = merged(context, artefact, *file)) {
                decision.content = {ContentPart{*whole, {}, SecretForm::Plain}};
                decision.isNeeded = *whole != file->content || file->mode != artefact.mode;
                return decision;
            }
        }
        const bool isSame = file->isSame || file->content == placeholderBytes(artefact);
        decision.isNeeded = !isSame || file->mode != artefact.mode;
        if (isSame)
            return decision;
    }
    const bool isBrace = isBraceFile(artefact.path);
    // What we have merged is in our record, too, and yet not ours as a whole.
    const bool isOurs =
        file->isPackaged || isPlainValue(artefact.path)
        || (isWrittenByInstaller(artefact.path, file->content) && !isInUse(artefact.path, facts))
        || (!file->deployed.isEmpty() && file->deployed == file->sha256
            && (!isBrace || file->content.isEmpty() || isWhollyOurs(file->content)));
    if (!decision.isNeeded || isOurs || context.options.overrides.contains(artefact.path))
        return decision;
    if (isBrace && !file->content.isEmpty()) {
        mergeBraceFile(context, artefact, *file, decision);
        return decision;
    }
    decision.isNeeded = false;
    decision.refusal = handMade(artefact);
    return decision;
}

}
