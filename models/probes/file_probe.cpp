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
// The network has more files than the design wants: what ifup's `source` lines bring in, and profiles
// beside ours. They are read, too, since they may configure a port of the design once more. A
// profile's passwords stay where they are.
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
nearby=$newline queue='' tab=$(printf '\t')
consider() { # FILE: once, and only if nobody has asked for it anyway
    case $newline$paths$nearby in *"$newline$1$newline"*) return ;; esac
    [ ! -f "$1" ] || nearby=$nearby$1$newline queue=$queue$1$newline
}
sources() { # FILE of ifupdown
    queue=$1$newline
    while [ "$queue" ]; do
        file=${queue%%"$newline"*} queue=${queue#*"$newline"}
        while IFS=" $tab" read -r word pattern || [ "$word" ]; do
            case $word in source | source-directory) ;; *) continue ;; esac
            case $pattern in /*) ;; *) pattern=${1%/*}/$pattern ;; esac
            set +f
            for found in $pattern; do
                [ -d "$found" ] || { consider "$found"; continue; }
                # Of a folder ifup reads these names only.
                for inner in "$found"/*; do
                    case ${inner##*/} in *[!A-Za-z0-9_-]*) ;; *) consider "$inner" ;; esac
                done
            done
            set -f
        done <"$file"
    done
}
for path in $paths; do
    set +f
    case $path in
    */network/interfaces) [ ! -r "$path" ] || sources "$path" ;;
    */NetworkManager/system-connections/*)
        for found in "${path%/*}"/*.nmconnection "${path%/NetworkManager/*}"/sysconfig/network-scripts/ifcfg-*; do
            consider "$found"
        done
        ;;
    */sysconfig/network-scripts/ifcfg-*) for found in "${path%/*}"/ifcfg-*; do consider "$found"; done ;;
    esac
    set -f
done
[ "$nearby" = "$newline" ] || printf '=== nearby\n%s\n=== end 0\n' "$nearby"
paths=$paths${nearby#"$newline"}
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
    case $nearby in
    *"$newline$path$newline"*) sed 's/^\([a-z0-9.-]*\(psk\|password\|wep-key\|pin\|secret\|private-key\)[a-z0-9.-]*\) *=.*/\1=hidden/' "$path" ;;
    *) head -c 262145 "$path" ;;
    esac </dev/null | base64
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
    QList<FileQuestion> asked = request.files;
    for (const QString &path : linesOf(parts.value(u"nearby"_s).text)) {
        if (path.startsWith(u'/'))
            asked.append({path, {}, false});
    }
    for (const FileQuestion &question : std::as_const(asked)) {
        const State state = found.value(question.path);
        facts::FileFacts file;
        file.isNearby = facts.files.size() >= request.files.size();
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
