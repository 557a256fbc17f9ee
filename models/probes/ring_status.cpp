#include "probes/ring_status.h"

#include "probes/probe_text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace basalt::probes {

namespace {

/// A status that stands on one line: words in corosync 1 and 2, "OK" or a character per node ("n3",
/// where 3 is enabled and connected) in 3.
bool isFaultyWord(const QString &status)
{
    static const QRegularExpression perNode(u"^[n0-9d?]+$"_s);
    static const QRegularExpression goodNodes(u"^[n3]+$"_s);
    if (status.contains("FAULTY"_L1))
        return true;
    return perNode.match(status).hasMatch() && !goodNodes.match(status).hasMatch();
}

}

QList<facts::RingFacts> ringStatus(const QByteArray &text)
{
    static const QRegularExpression ring(u"^\\s*(?:RING|LINK) ID (\\d+)"_s);
    static const QRegularExpression address(u"^\\s*(?:id|addr)\\s*=\\s*(\\S+)"_s);
    static const QRegularExpression status(u"^\\s*status\\s*=\\s*(.*)$"_s);
    static const QRegularExpression node(u"^\\s*nodeid:?\\s*\\d+:\\s*(\\S+)"_s);
    QList<facts::RingFacts> rings;
    for (const QString &line : linesOf(text)) {
        QRegularExpressionMatch match = ring.match(line);
        if (match.hasMatch()) {
            rings.append({match.captured(1).toInt(), {}, false, {}});
            continue;
        }
        if (rings.isEmpty())
            continue;
        facts::RingFacts &last = rings.last();
        if ((match = address.match(line)).hasMatch()) {
            last.address = match.captured(1);
        } else if ((match = status.match(line)).hasMatch()) {
            last.text = match.captured(1).trimmed();
            last.isFaulty = isFaultyWord(last.text);
        } else if ((match = node.match(line)).hasMatch()) {
            // The node's own entry is always "localhost".
            const QString state = match.captured(1);
            if (state != u"localhost" && state != u"connected")
                last.isFaulty = true;
            last.text += (last.text.isEmpty() ? QString() : u", "_s) + line.simplified();
        }
    }
    return rings;
}

}
