#include "formats/corosync_conf_writer.h"

#include "formats/brace_writer.h"

using namespace Qt::StringLiterals;

namespace basalt::formats {

namespace {

/// The order in which people look for the keys; others follow by name.
const QStringList &customaryOrder()
{
    static const QStringList keys{
        u"version"_s,      u"cluster_name"_s,  u"config_version"_s, u"transport"_s,
        u"link_mode"_s,    u"crypto_cipher"_s, u"crypto_hash"_s,    u"token"_s,
        u"consensus"_s,    u"linknumber"_s,    u"bindnetaddr"_s,    u"mcastaddr"_s,
        u"mcastport"_s,    u"ttl"_s,           u"ring0_addr"_s,     u"ring1_addr"_s,
        u"ring2_addr"_s,   u"ring3_addr"_s,    u"ring4_addr"_s,     u"ring5_addr"_s,
        u"ring6_addr"_s,   u"ring7_addr"_s,    u"name"_s,           u"nodeid"_s,
        u"quorum_votes"_s, u"provider"_s,      u"expected_votes"_s, u"two_node"_s,
        u"wait_for_all"_s, u"model"_s,         u"votes"_s};
    return keys;
}

class CorosyncText
{
public:
    Result<QByteArray> write(const CorosyncConf &conf, const QString &comment)
    {
        m_writer.comment(comment);
        m_writer.begin(u"totem"_s);
        keys(conf.totem);
        for (const CorosyncSection &each : conf.interfaces)
            section(u"interface"_s, each);
        m_writer.end();

        m_writer.begin(u"nodelist"_s);
        for (const CorosyncSection &each : conf.nodes)
            section(u"node"_s, each);
        m_writer.end();

        m_writer.begin(u"quorum"_s);
        keys(conf.quorum);
        if (!conf.device.isEmpty())
            device(conf.device);
        m_writer.end();

        if (!conf.logging.isEmpty())
            section(u"logging"_s, conf.logging);
        for (auto it = conf.other.cbegin(); it != conf.other.cend(); ++it)
            nested(it.key().split(u'.'), it.value());
        return m_writer.finish();
    }

private:
    void keys(const CorosyncSection &section)
    {
        QStringList rest = section.keys();
        for (const QString &key : customaryOrder())
            if (rest.removeOne(key))
                m_writer.text(key, section.value(key).value);
        for (const QString &key : std::as_const(rest))
            m_writer.text(key, section.value(key).value);
    }

    void section(const QString &name, const CorosyncSection &section)
    {
        m_writer.begin(name);
        keys(section);
        m_writer.end();
    }

    void nested(const QStringList &path, const CorosyncSection &section)
    {
        for (const QString &name : path)
            m_writer.begin(name);
        keys(section);
        for (int i = 0; i < path.size(); ++i)
            m_writer.end();
    }

    /// "net.host" belongs into a section `net` of the device, "heuristics.x" into `heuristics`.
    void device(const CorosyncSection &section)
    {
        CorosyncSection own;
        QMap<QString, CorosyncSection> children;
        for (auto it = section.cbegin(); it != section.cend(); ++it) {
            const qsizetype dot = it.key().indexOf(u'.');
            if (dot < 0)
                own.insert(it.key(), it.value());
            else
                children[it.key().left(dot)].insert(it.key().mid(dot + 1), it.value());
        }
        m_writer.begin(u"device"_s);
        keys(own);
        for (auto it = children.cbegin(); it != children.cend(); ++it)
            this->section(it.key(), it.value());
        m_writer.end();
    }

    BraceWriter m_writer{BraceDialect::Corosync};
};

}

Result<QByteArray> writeCorosyncConf(const CorosyncConf &conf, const QString &comment)
{
    return CorosyncText().write(conf, comment);
}

}
