#include "cli/deploy_answers.h"

#include "design/derived.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::cli {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

Error missing(const QString &name)
{
    return {
        u"secret-missing"_s,
        say(QT_TRANSLATE_NOOP("cli", "the secret “%1” is not known; set it with `basalt secrets "
                                     "set %1` or give it on --secrets-fd"))
            .arg(name),
        {}};
}

/// "ext4 on magma1": the signatures that hosts see on the LUN, each once.
QString contentOf(const design::Lun &lun, const QMap<QString, facts::HostFacts> &facts)
{
    QStringList seen;
    for (const facts::HostFacts &host : facts) {
        for (const facts::DiskFacts &disk : host.disks) {
            if (disk.wwid != lun.wwid || disk.signature == QString())
                continue;
            const QString signature =
                disk.signature.value_or(say(QT_TRANSLATE_NOOP("cli", "unreadable")));
            const QString text =
                say(QT_TRANSLATE_NOOP("cli", "%1 (seen by %2)")).arg(signature, host.host);
            if (!seen.contains(text))
                seen += text;
        }
    }
    return seen.isEmpty() ? say(QT_TRANSLATE_NOOP("cli", "no signature was seen on it"))
                          : seen.join(u", "_s);
}

const design::Lun *findLun(const design::Design &design, const QString &name)
{
    for (const design::Storage &storage : design.storage) {
        for (const design::Lun &lun : storage.luns) {
            if (lun.name == name)
                return &lun;
        }
    }
    return nullptr;
}

}

Result<> completeSecrets(Questioner *questioner, const design::Design &design,
                         GivenSecrets &secrets, const QStringList &needed)
{
    const QString made = design::clusterKeySecret(design.cluster);
    for (const QString &name : needed) {
        if (name == made || secrets.value(name))
            continue;
        const auto answer =
            questioner
                ? questioner->ask(say(QT_TRANSLATE_NOOP("cli", "Secret “%1”:")).arg(name), false)
                : std::nullopt;
        if (!answer || answer->isEmpty())
            return tl::unexpected(missing(name));
        secrets.give(name, *answer);
    }
    return {};
}

Result<> confirmWiping(Console &console, Questioner *questioner, const design::Design &design,
                       const QMap<QString, facts::HostFacts> &facts, const QStringList &luns)
{
    for (const QString &name : luns) {
        const design::Lun *lun = findLun(design, name);
        if (!lun)
            continue;
        console.line(console.coloured(
            Colour::Red, say(QT_TRANSLATE_NOOP("cli", "What is on LUN %1 will be lost (%2): %3"))
                             .arg(name, lun->wwid, printable(contentOf(*lun, facts)))));
        if (!questioner)
            continue;
        const auto answer = questioner->ask(
            say(QT_TRANSLATE_NOOP("cli", "Type the name of the LUN to go on:")), true);
        if (!answer || QString::fromUtf8(*answer).trimmed() != name)
            return failure(
                u"not-confirmed"_s,
                say(QT_TRANSLATE_NOOP("cli", "the LUN “%1” was not confirmed; nothing was changed"))
                    .arg(name),
                name);
    }
    return {};
}

}
