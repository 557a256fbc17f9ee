// Whom the host finds: names as it resolves them, and management boards as it reaches them. Runs
// last and tells the clock once more.
#include "probes/probe.h"
#include "probes/probe_shell.h"
#include "probes/probe_text.h"

using namespace Qt::StringLiterals;

namespace basalt::probes {

namespace {

// Arguments: the names, "--", then four words per board: device, address, port, udp or tcp. One
// getent resolves all names; an address of 0.0.0.0/8 after each, which resolves to itself, tells
// where its answer ends. No tool of a bare host speaks RMCP, so a board is pinged; a TCP port is
// opened by bash. Boards are tried at once, not one after the other.
constexpr Snippet contactSnippet{"facts-contacts", BASALT_PROBE_HEAD R"sh(
names='' number=0
while [ $# -gt 0 ] && [ "$1" != -- ]; do
    number=$((number + 1))
    names="$names $1 0.0.$((number / 256)).$((number % 256))"
    shift
done
shift
set -f
[ -z "$names" ] || section names getent ahosts $names
try() {
    if [ "$4" = tcp ] && [ "$3" != 0 ] && command -v bash >/dev/null; then
        timeout 3 bash -c ": <>/dev/tcp/$2/$3" </dev/null >/dev/null 2>&1
        echo "board $1 port $?"
    elif command -v ping >/dev/null; then
        ping -n -c 1 -W 2 "$2" </dev/null >/dev/null 2>&1
        echo "board $1 ping $?"
    else
        echo "board $1 none 0"
    fi
}
echo '=== boards'
while [ $# -gt 3 ]; do
    try "$1" "$2" "$3" "$4" &
    shift 4
done
wait
printf '\n=== end 0\n'
section date date +%s.%N
exit 0
)sh"};

QStringList arguments(const FactsRequest &request)
{
    QStringList words = request.names;
    words.append(u"--"_s);
    for (const BoardQuestion &board : request.boards)
        words += {board.device, board.address, QString::number(board.port),
                  board.isUdp ? u"udp"_s : u"tcp"_s};
    return words;
}

void takeNames(const FactsRequest &request, const QByteArray &text, facts::HostFacts &facts)
{
    QStringList addresses;
    for (const QString &line : linesOf(text)) {
        const QString address = line.section(u' ', 0, 0);
        const QStringList bytes = address.split(u'.');
        if (bytes.size() == 4 && bytes[0] == u"0" && bytes[1] == u"0") {
            const qsizetype index = bytes[2].toInt() * 256 + bytes[3].toInt() - 1;
            // The end mark comes once per type of socket.
            if (index >= 0 && index < request.names.size()
                && !facts.resolved.contains(request.names[index]))
                facts.resolved.insert(request.names[index], addresses);
            addresses.clear();
        } else if (!addresses.contains(address)) {
            addresses.append(address);
        }
    }
}

/// "board fence-magma1 ping 0"
void takeBoards(const FactsRequest &request, const QByteArray &text, facts::HostFacts &facts)
{
    QMap<QString, QStringList> said;
    for (const QString &line : linesOf(text)) {
        const QStringList words = line.split(u' ');
        if (words.size() == 4 && words[0] == u"board")
            said.insert(words[1], words);
    }
    for (const BoardQuestion &question : request.boards) {
        const QStringList words = said.value(question.device);
        facts::BoardFacts board;
        board.device = question.device;
        if (words.isEmpty() || words[2] == u"none") {
            board.text = u"not tried"_s;
        } else {
            board.isReachable = words[3] == u"0";
            board.text = words[2] == u"ping"
                             ? u"ping %1"_s.arg(question.address)
                             : u"tcp %1:%2"_s.arg(question.address).arg(question.port);
            board.text += *board.isReachable ? u": answered"_s : u": no answer"_s;
        }
        facts.boards.append(board);
    }
}

void parseContacts(const FactsRequest &request, const CommandResult &result,
                   facts::HostFacts &facts)
{
    const QMap<QString, Section> parts = sections(result.out);
    takeNames(request, parts.value(u"names"_s).text, facts);
    takeBoards(request, parts.value(u"boards"_s).text, facts);
    if (!result.succeeded())
        facts.unread.insert(u"contacts"_s, whyUnread(result));
}
}

const Probe &contactProbe()
{
    static const Probe probe{
        contactSnippet, std::chrono::seconds(30),
        [](const FactsRequest &request) { return std::optional(arguments(request)); },
        parseContacts};
    return probe;
}

}
