#include "practice/practice_state.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace basalt::practice {

namespace {

// One function per value type says its keys once; the same line loads and saves. `Io` is a Saver
// or a Loader.

class Saver
{
public:
    QJsonObject object;

    template<class Value> void operator()(const char *key, const Value &value)
    {
        const QJsonValue written = save(value);
        if (written != save(Value{}))
            object.insert(QLatin1String(key), written);
    }

private:
    template<class Value> static QJsonValue save(const Value &value);
    template<class Value> static QJsonValue saveList(const Value &values);
};

class Loader
{
public:
    QJsonObject object;

    template<class Value> void operator()(const char *key, Value &value) const
    {
        const auto found = object.constFind(QLatin1String(key));
        if (found != object.constEnd())
            load(*found, value);
    }

private:
    template<class Value> static void load(const QJsonValue &json, Value &value);
};

template<class Io, class Value>
void fields(Io &io, Value &file) requires std::is_same_v<std::remove_const_t<Value>, StoredFile>
{
    io("content", file.content);
    io("mode", file.mode);
    io("owner", file.owner);
    io("target", file.target);
}

template<class Io, class Value>
void fields(Io &io,
            Value &service) requires std::is_same_v<std::remove_const_t<Value>, StoredService>
{
    io("enabled", service.isEnabled);
    io("active", service.isActive);
    io("failed", service.isFailed);
}

template<class Io, class Value>
void fields(Io &io, Value &link) requires std::is_same_v<std::remove_const_t<Value>, StoredLink>
{
    io("kind", link.kind);
    io("up", link.isUp);
    io("addresses", link.addresses);
    io("master", link.master);
    io("lower", link.lower);
    io("vlan", link.vlan);
    io("mtu", link.mtu);
    io("mode", link.mode);
    io("primary", link.primary);
    io("miimon", link.miimon);
}

template<class Io, class Value>
void fields(Io &io, Value &timer) requires std::is_same_v<std::remove_const_t<Value>, StoredTimer>
{
    io("at", timer.at);
    io("argv", timer.argv);
}

template<class Io, class Value>
void fields(Io &io, Value &member) requires std::is_same_v<std::remove_const_t<Value>, StoredMember>
{
    io("since", member.since);
    io("config", member.config);
    io("key", member.key);
    io("node", member.nodeName);
    io("faulty", member.faultyRings);
    io("joined_at", member.joinedAt);
    io("incarnation", member.incarnation);
    io("saw_all", member.sawAll);
}

template<class Io, class Value>
void fields(Io &io, Value &host) requires std::is_same_v<std::remove_const_t<Value>, StoredHost>
{
    io("on", host.isOn);
    io("booted", host.bootedAt);
    io("boots_at", host.bootsAt);
    io("files", host.files);
    io("packages", host.packages);
    io("services", host.services);
    io("links", host.links);
    io("gateway", host.gateway);
    io("modules", host.modules);
    io("daemons", host.daemons);
    io("timers", host.timers);
    io("maps", host.maps);
    io("wwids", host.wwids);
    io("locks", host.startedLocks);
    io("volumes", host.volumes);
    io("domains", host.domains);
    io("member", host.member);
    io("pacemaker", host.isPacemakerUp);
    io("pacemaker_since", host.pacemakerSince);
}

template<class Io, class Value>
void fields(Io &io, Value &volume) requires std::is_same_v<std::remove_const_t<Value>, StoredVolume>
{
    io("size", volume.size);
    io("content", volume.content);
    io("uuid", volume.uuid);
}

template<class Io, class Value>
void fields(Io &io,
            Value &group) requires std::is_same_v<std::remove_const_t<Value>, StoredVolumeGroup>
{
    io("sharing", group.sharing);
    io("wwids", group.wwids);
    io("volumes", group.volumes);
    io("uuid", group.uuid);
}

template<class Io, class Value>
void fields(Io &io, Value &lun) requires std::is_same_v<std::remove_const_t<Value>, StoredLun>
{
    io("signature", lun.signature);
    io("pv_uuid", lun.pvUuid);
}

template<class Io, class Value>
void fields(Io &io,
            Value &value) requires std::is_same_v<std::remove_const_t<Value>, formats::NameValue>
{
    io("name", value.name);
    io("value", value.value);
}

/// What its agent needs to stop it.
template<class Io, class Value>
void fields(Io &io, Value &primitive) requires
    std::is_same_v<std::remove_const_t<Value>, formats::CibPrimitive>
{
    io("id", primitive.id);
    io("standard", primitive.standard);
    io("type", primitive.type);
    io("parameters", primitive.parameters);
}

template<class Io, class Value>
void fields(Io &io,
            Value &instance) requires std::is_same_v<std::remove_const_t<Value>, StoredInstance>
{
    io("node", instance.node);
    io("action", instance.action);
    io("target", instance.target);
    io("done_at", instance.doneAt);
    io("failed_on", instance.failedOn);
    io("started", instance.started);
}

template<class Io, class Value>
void fields(Io &io, Value &event) requires std::is_same_v<std::remove_const_t<Value>, StoredFencing>
{
    io("target", event.target);
    io("origin", event.origin);
    io("delegate", event.delegate);
    io("device", event.device);
    io("status", event.status);
    io("done_at", event.doneAt);
    io("wall_clock", event.wallClock);
}

template<class Io, class Value>
void fields(Io &io, Value &shared) requires std::is_same_v<std::remove_const_t<Value>, StoredShared>
{
    io("cluster", shared.cluster);
    io("clock", shared.clock);
    io("faults", shared.faults);
    io("luns", shared.luns);
    io("volume_groups", shared.volumeGroups);
    io("cib", shared.cib);
    io("epoch", shared.epoch);
    io("cib_changed_by", shared.cibChangedBy);
    io("cib_changed_at", shared.cibChangedAt);
    io("expected", shared.expected);
    io("standby", shared.standby);
    io("instances", shared.instances);
    io("fencing", shared.fencing);
    io("ring_sequence", shared.ringSequence);
}

template<class Value> inline constexpr bool isMap = false;
template<class Key, class Item> inline constexpr bool isMap<QMap<Key, Item>> = true;
template<class Value> inline constexpr bool isList = false;
template<class Item> inline constexpr bool isList<QList<Item>> = true;
template<class Value> inline constexpr bool isOptional = false;
template<class Item> inline constexpr bool isOptional<std::optional<Item>> = true;

QString keyText(const QString &key)
{
    return key;
}

QString keyText(int key)
{
    return QString::number(key);
}

void keyFrom(const QString &text, QString &key)
{
    key = text;
}

void keyFrom(const QString &text, int &key)
{
    key = text.toInt();
}

/// Bytes that are UTF-8 stay readable in the file; others are marked and encoded.
QJsonValue bytesToJson(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() == bytes && !text.contains(QChar::Null))
        return text;
    return QJsonObject{{u"base64"_s, QString::fromLatin1(bytes.toBase64())}};
}

QByteArray bytesFromJson(const QJsonValue &json)
{
    if (json.isObject())
        return QByteArray::fromBase64(json.toObject().value(u"base64"_s).toString().toLatin1());
    return json.toString().toUtf8();
}

template<class Value> QJsonValue Saver::saveList(const Value &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(save(value));
    return array;
}

template<class Value> QJsonValue Saver::save(const Value &value)
{
    if constexpr (std::is_same_v<Value, QByteArray>) {
        return bytesToJson(value);
    } else if constexpr (std::is_same_v<Value, QSet<QString>>) {
        QStringList sorted(value.cbegin(), value.cend());
        sorted.sort();
        return saveList(sorted);
    } else if constexpr (isList<Value>) {
        return saveList(value);
    } else if constexpr (isMap<Value>) {
        QJsonObject map;
        for (auto it = value.cbegin(); it != value.cend(); ++it)
            map.insert(keyText(it.key()), save(it.value()));
        return map;
    } else if constexpr (isOptional<Value>) {
        return value ? save(*value) : QJsonValue();
    } else if constexpr (std::is_same_v<Value, QString> || std::is_arithmetic_v<Value>) {
        return QJsonValue(value);
    } else {
        Saver saver;
        fields(saver, value);
        return saver.object;
    }
}

template<class Value> void Loader::load(const QJsonValue &json, Value &value)
{
    if constexpr (std::is_same_v<Value, QByteArray>) {
        value = bytesFromJson(json);
    } else if constexpr (std::is_same_v<Value, QString>) {
        value = json.toString();
    } else if constexpr (std::is_same_v<Value, bool>) {
        value = json.toBool();
    } else if constexpr (std::is_integral_v<Value>) {
        value = static_cast<Value>(json.toInteger());
    } else if constexpr (std::is_floating_point_v<Value>) {
        value = json.toDouble();
    } else if constexpr (std::is_same_v<Value, QSet<QString>>) {
        const QJsonArray items = json.toArray();
        for (const auto &item : items)
            value.insert(item.toString());
    } else if constexpr (isList<Value>) {
        const QJsonArray items = json.toArray();
        for (const auto &item : items) {
            typename Value::value_type loaded;
            load(item, loaded);
            value.append(loaded);
        }
    } else if constexpr (isMap<Value>) {
        const QJsonObject map = json.toObject();
        for (auto it = map.constBegin(); it != map.constEnd(); ++it) {
            typename Value::key_type key;
            keyFrom(it.key(), key);
            load(it.value(), value[key]);
        }
    } else if constexpr (isOptional<Value>) {
        if (!json.isNull())
            load(json, value.emplace());
    } else {
        Loader loader{json.toObject()};
        fields(loader, value);
    }
}

template<class Value> QJsonObject saved(const Value &value)
{
    Saver saver;
    fields(saver, value);
    return saver.object;
}

template<class Value> Value loaded(const QJsonObject &object)
{
    Value value;
    Loader loader{object};
    fields(loader, value);
    return value;
}

/// Of those that differ, what they are now; null: gone.
QJsonObject filesBetween(const QMap<QString, StoredFile> &before,
                         const QMap<QString, StoredFile> &now)
{
    QJsonObject files;
    if (before.isSharedWith(now))
        return files;
    auto old = before.cbegin();
    for (auto file = now.cbegin(); file != now.cend(); ++file) {
        for (; old != before.cend() && old.key() < file.key(); ++old)
            files.insert(old.key(), QJsonValue());
        const bool wasThere = old != before.cend() && old.key() == file.key();
        if (!wasThere || *old != *file)
            files.insert(file.key(), saved(*file));
        if (wasThere)
            ++old;
    }
    for (; old != before.cend(); ++old)
        files.insert(old.key(), QJsonValue());
    return files;
}

}

QJsonObject toJson(const StoredHost &host)
{
    return saved(host);
}

QJsonObject toJson(const StoredShared &shared)
{
    return saved(shared);
}

StoredHost hostFromJson(const QJsonObject &object)
{
    return loaded<StoredHost>(object);
}

StoredShared sharedFromJson(const QJsonObject &object)
{
    return loaded<StoredShared>(object);
}

QJsonObject changeBetween(const StoredHost &before, const StoredHost &now)
{
    QJsonObject change;
    StoredHost rest = now;
    rest.files = before.files;
    if (rest != before) {
        rest.files.clear();
        change.insert(u"rest"_s, toJson(rest));
    }
    const QJsonObject files = filesBetween(before.files, now.files);
    if (!files.isEmpty())
        change.insert(u"files"_s, files);
    return change;
}

void applyChange(const QJsonObject &change, StoredHost &host)
{
    if (change.contains(u"rest"_s)) {
        StoredHost rest = hostFromJson(change[u"rest"].toObject());
        rest.files = host.files;
        host = rest;
    }
    const QJsonObject files = change[u"files"].toObject();
    for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
        if (file->isNull())
            host.files.remove(file.key());
        else
            host.files[file.key()] = loaded<StoredFile>(file->toObject());
    }
}

}
