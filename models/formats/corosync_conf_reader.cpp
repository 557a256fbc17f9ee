#include "formats/corosync_conf_reader.h"

#include "formats/secret_mask.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace basalt::formats {

namespace {

constexpr qsizetype longestLine = 511; // corosync reads into a buffer of 512 bytes
constexpr qsizetype deepest = 32;

class Reader
{
    Q_DECLARE_TR_FUNCTIONS(formats)

public:
    explicit Reader(const SourceText &source)
        : m_source(source)
    {}

    Parsed<CorosyncConf> read()
    {
        for (m_index = 0; m_index < m_source.lines.size(); ++m_index)
            line(m_source.lines.at(m_index).text);
        if (!m_path.isEmpty()) {
            problem(tr("the `}` that closes %1 (opened in line %2) is missing")
                        .arg(m_path.join(u'.'))
                        .arg(m_source.at(m_opened.constLast()).line));
            while (!m_path.isEmpty())
                leave();
        }
        return m_result;
    }

    bool foundSection() const { return m_foundSection; }

private:
    SourceRef here() const { return m_source.at(m_index); }

    void problem(const QString &message)
    {
        m_result.problems.append({ProblemKind::NotWellFormed, message, here()});
    }

    /// The order of the tests is corosync's: `{` before `:` before `}`. A comment is a line of its own.
    void line(const QString &raw)
    {
        const QString text = raw.trimmed();
        if (text.isEmpty() || text.startsWith(u'#'))
            return;
        if (raw.toUtf8().size() >= longestLine)
            problem(tr("the line is longer than corosync reads (%1 bytes)").arg(longestLine));
        const qsizetype opening = text.indexOf(u'{');
        const qsizetype colon = text.indexOf(u':');
        if (opening >= 0)
            openSection(text, opening);
        else if (colon >= 0)
            entry(text.first(colon).trimmed(), text.sliced(colon + 1).trimmed());
        else if (text.contains(u'}'))
            closeSection(text);
        else
            problem(tr("the line is neither a section nor a `key: value`"));
    }

    void openSection(const QString &text, qsizetype opening)
    {
        const QString name = text.first(opening).trimmed();
        const QString rest = text.sliced(opening + 1).trimmed();
        if (name.isEmpty())
            problem(tr("the section before `{` has no name"));
        enter(name.isEmpty() ? u"unnamed"_s : name);
        if (rest.isEmpty())
            return;
        problem(tr("corosync refuses text after `{`"));
        if (rest.endsWith(u'}') && !rest.contains(u'{')) { // `section { key: value }` on one line
            const QString inner = rest.chopped(1).trimmed();
            const qsizetype colon = inner.indexOf(u':');
            if (colon > 0)
                entry(inner.first(colon).trimmed(), inner.sliced(colon + 1).trimmed());
            leave();
        }
    }

    void closeSection(const QString &text)
    {
        if (text != "}"_L1)
            problem(tr("corosync refuses text beside `}`"));
        if (m_path.isEmpty())
            problem(tr("`}` closes nothing"));
        else
            leave();
    }

    void enter(const QString &name)
    {
        m_foundSection = true;
        if (m_path.size() >= deepest) {
            problem(tr("sections nested deeper than %1 are not read").arg(deepest));
            ++m_tooDeep;
            return;
        }
        m_path.append(name);
        m_opened.append(m_index);
        m_others.append(QString());
        const QString path = m_path.join(u'.');
        if (path == "totem.interface"_L1)
            m_result.value.interfaces.append(CorosyncSection{});
        else if (path == "nodelist.node"_L1)
            m_result.value.nodes.append(CorosyncSection{});
        else if (!isKnown(path))
            m_others.last() = uniqueOther(path);
    }

    void leave()
    {
        if (m_tooDeep > 0) {
            --m_tooDeep;
            return;
        }
        const QString path = m_path.join(u'.');
        if (!isKnown(path))
            foreignSection(path);
        m_path.removeLast();
        m_opened.removeLast();
        m_others.removeLast();
    }

    static bool isKnown(const QString &path)
    {
        static const QStringList known{
            u"totem"_s,  u"totem.interface"_s, u"nodelist"_s,          u"nodelist.node"_s,
            u"quorum"_s, u"quorum.device"_s,   u"quorum.device.net"_s, u"logging"_s};
        return known.contains(path);
    }

    /// Sections that may stand several times get a number: "logging.logger_subsys#2".
    QString uniqueOther(const QString &path)
    {
        const int number = ++m_counts[path];
        const QString name = number == 1 ? path : path + u'#' + QString::number(number);
        m_result.value.other.insert(name, {});
        return name;
    }

    /// The lines of a section that the value keeps only under its path.
    void foreignSection(const QString &path)
    {
        if (m_path.size() > 1 && !isKnown(path.section(u'.', 0, -2)))
            return; // part of the text of the section around it
        const qsizetype first = m_opened.constLast();
        QString text;
        for (qsizetype i = first; i <= std::min(m_index, m_source.lines.size() - 1); ++i)
            text += maskSecrets(m_source.lines.at(i).text) + u'\n';
        m_result.foreign.append({path, text, m_source.at(first)});
    }

    void entry(const QString &key, const QString &value)
    {
        if (m_tooDeep > 0)
            return;
        if (key.isEmpty())
            return problem(tr("the key before `:` is missing"));
        if (value.isEmpty())
            return problem(tr("%1 has no value").arg(key));
        const QString path = m_path.join(u'.');
        const CorosyncEntry written{value, here()};
        CorosyncConf &conf = m_result.value;
        if (path == "totem"_L1)
            conf.totem.insert(key, written);
        else if (path == "totem.interface"_L1)
            conf.interfaces.last().insert(key, written);
        else if (path == "nodelist.node"_L1)
            conf.nodes.last().insert(key, written);
        else if (path == "quorum"_L1)
            conf.quorum.insert(key, written);
        else if (path == "quorum.device"_L1)
            conf.device.insert(key, written);
        else if (path == "quorum.device.net"_L1)
            conf.device.insert(u"net."_s + key, written);
        else if (path == "logging"_L1)
            conf.logging.insert(key, written);
        else if (!path.isEmpty() && !isKnown(path))
            conf.other[m_others.constLast()].insert(key, written);
        else
            m_result.foreign.append(
                {path.isEmpty() ? key : path, maskSecrets(key + u": "_s + value) + u'\n', here()});
    }

    const SourceText &m_source;
    qsizetype m_index = 0;
    QStringList m_path;
    QList<qsizetype> m_opened; ///< where the sections in m_path begin
    QStringList m_others;      ///< their names in CorosyncConf::other; empty: a known section
    QMap<QString, int> m_counts;
    int m_tooDeep = 0;
    bool m_foundSection = false;
    Parsed<CorosyncConf> m_result;
};

}

Result<Parsed<CorosyncConf>> readCorosyncConf(const SourceText &text)
{
    Reader reader(text);
    Parsed<CorosyncConf> result = reader.read();
    if (!reader.foundSection()) {
        return failure(u"not-corosync-conf"_s,
                       QCoreApplication::translate("formats", "%1 is no corosync.conf: it has no "
                                                              "section such as `totem {`.")
                           .arg(text.file),
                       text.file);
    }
    return result;
}

}
