// The files that the design wants: whether each is as it should be, and what is in its place if not.
#include "probes/probe.h"
#include "probes/probe_shell.h"
#include "probes/probe_text.h"

using namespace Qt::StringLiterals;

namespace basalt::probes {

namespace {

// Arguments: pairs HASH PATH; "-" for a hash that is not known, "secret:HASH" if the content may not
// be read. Our record on the host, /var/lib/basalt/files, has a line "SHA256  PATH" for each file
// that we have put; the last one of a path counts.
//
// Whether a file is as its package brought it, the package's own sum tells: MD5 in dpkg's list of
// conffiles and in ucf's, SHA-256 in rpm's database. That is asked only for files that differ and
// are not ours.
constexpr Snippet fileSnippet{"facts-files", BASALT_PROBE_HEAD R"sh(
newline='
'
wanted=$newline paths='' secrets=$newline record=''
while [ $# -gt 1 ]; do
    case $1 in secret:*) secrets=$secrets$2$newline ;; esac
    wanted="$wanted${1#secret:}  $2$newline"
    paths=$paths$2$newline
    shift 2
done
if [ -e /var/lib/basalt/files ]; then
    record=$(cat /var/lib/basalt/files)
    printf '=== record\n%s\n=== end 0\n' "$record"
fi
IFS=$newline
set -f
sums=$(sha256sum $paths </dev/null 2>/dev/null)
printf '=== sums\n%s\n=== end 0\n' "$sums"
section states stat -L -c '%a %U:%G %s %n' $paths 2>/dev/null
set --
for line in $sums; do
    path=${line#*  }
    case $wanted in *"$newline$line$newline"*) continue ;; esac
    case $record in *"  $path"*) ;; *) set -- "$@" "$path" ;; esac
    case $secrets in *"$newline$path$newline"*) continue ;; esac
    printf '=== content %s\n' "$path"
    head -c 262145 "$path" </dev/null | base64
    printf '\n=== end 0\n'
done
[ $# -gt 0 ] || exit 0
if [ -e /var/lib/dpkg/status ]; then
    section md5 md5sum "$@"
    section conffiles grep -hF "$*" /var/lib/dpkg/status /var/lib/ucf/hashfile 2>/dev/null
else
    packaged() {
        rpm -qf --qf '[%{FILEDIGESTS}  %{FILENAMES}\n]' "$@" 2>/dev/null | grep -F "$paths"
    }
    paths="$*"
    section digests packaged "$@"
fi
exit 0
)sh"};

constexpr qsizetype largestContent = qsizetype(256) * 1024;

QStringList questions(const FactsRequest &request)
{
    QStringList words;
    for (const FileQuestion &question : request.files) {
        const QString hash =
            question.sha256.isEmpty() ? u"-"_s : QString::fromLatin1(question.sha256);
        words.append(question.isSecret ? u"secret:"_s + hash : hash);
        words.append(question.path);
    }
    return words;
}

/// "SUM  PATH" lines as sha256sum and its kin print them; the last of a path counts.
QMap<QString, QByteArray> sumsIn(const QByteArray &text)
{
    QMap<QString, QByteArray> sums;
    for (const QString &line : linesOf(text)) {
        const qsizetype gap = line.indexOf("  "_L1);
        if (gap > 0)
            sums.insert(line.sliced(gap + 2), line.first(gap).toLatin1());
    }
    return sums;
}

/// dpkg: " /etc/lvm/lvm.conf MD5 [obsolete]"; ucf: "MD5  /etc/chrony/chrony.conf".
QMap<QString, QByteArray> conffileSums(const QByteArray &text)
{
    QMap<QString, QByteArray> sums;
    for (const QString &line : linesOf(text)) {
        const QStringList words = line.simplified().split(u' ');
        if (words.size() < 2)
            continue;
        if (words[0].startsWith(u'/'))
            sums.insert(words[0], words[1].toLatin1());
        else
            sums.insert(words[1], words[0].toLatin1());
    }
    return sums;
}

struct State
{
    int mode = 0;
    QString owner;
    qint64 size = 0;
};

/// "644 root:root 123 /etc/hosts"
QMap<QString, State> statesIn(const QByteArray &text)
{
    QMap<QString, State> states;
    for (const QString &line : linesOf(text)) {
        bool ok = false;
        const int mode = line.section(u' ', 0, 0).toInt(&ok, 8);
        const QString path = line.section(u' ', 3);
        if (ok && path.startsWith(u'/'))
            states.insert(path,
                          {mode, line.section(u' ', 1, 1), line.section(u' ', 2, 2).toLongLong()});
    }
    return states;
}

void parseFiles(const FactsRequest &request, const CommandResult &result, facts::HostFacts &facts)
{
    const QMap<QString, Section> parts = sections(result.out);
    const Section states = parts.value(u"states"_s);
    if (!states.isComplete) {
        facts.unread.insert(u"files"_s, whyUnread(result));
        return;
    }
    if (!result.succeeded())
        facts.unread.insert(u"files"_s, whyUnread(result));
    const QMap<QString, QByteArray> sums = sumsIn(parts.value(u"sums"_s).text);
    const QMap<QString, QByteArray> deployed = sumsIn(parts.value(u"record"_s).text);
    const QMap<QString, State> found = statesIn(states.text);
    QMap<QString, QByteArray> own = sumsIn(parts.value(u"md5"_s).text);
    const QMap<QString, QByteArray> conffiles = conffileSums(parts.value(u"conffiles"_s).text);
    const QMap<QString, QByteArray> digests = sumsIn(parts.value(u"digests"_s).text);
    for (const FileQuestion &question : request.files) {
        const State state = found.value(question.path);
        facts::FileFacts file;
        file.path = question.path;
        file.exists = found.contains(question.path);
        file.sha256 = sums.value(question.path);
        file.isSame = !question.sha256.isEmpty() && file.sha256 == question.sha256;
        file.deployed = deployed.value(question.path);
        file.mode = state.mode;
        file.owner = state.owner;
        const QByteArray packaged = conffiles.value(question.path);
        const QByteArray digest = digests.value(question.path);
        file.isPackaged = (!packaged.isEmpty() && packaged == own.value(question.path))
                          || (!digest.isEmpty() && digest == file.sha256);
        const Section content = parts.value(u"content "_s + question.path);
        if (content.isComplete && !question.isSecret && state.size <= largestContent)
            file.content = QByteArray::fromBase64(content.text);
        facts.files.append(file);
    }
}

}

const Probe &fileProbe()
{
    static const Probe probe{fileSnippet, std::chrono::seconds(60),
                             [](const FactsRequest &request) {
                                 const QStringList words = questions(request);
                                 return words.isEmpty() ? std::nullopt : std::optional(words);
                             },
                             parseFiles};
    return probe;
}

}
