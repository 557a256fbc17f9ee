// The tables of every struct's fields: one line serves loading, saving, checking and known keys.
#pragma once

#include "design/codec.h"

namespace basalt::design {

// Defined in schema_*.cpp; declared here so that no one instantiates them elsewhere.
template<> const Fields<Ssh> &fieldsOf<Ssh>();
template<> const Fields<Nic> &fieldsOf<Nic>();
template<> const Fields<Hba> &fieldsOf<Hba>();
template<> const Fields<IscsiInitiator> &fieldsOf<IscsiInitiator>();
template<> const Fields<Bond> &fieldsOf<Bond>();
template<> const Fields<Vlan> &fieldsOf<Vlan>();
template<> const Fields<Bridge> &fieldsOf<Bridge>();
template<> const Fields<Address> &fieldsOf<Address>();
template<> const Fields<SystemDisk> &fieldsOf<SystemDisk>();
template<> const Fields<Host> &fieldsOf<Host>();
template<> const Fields<Network> &fieldsOf<Network>();
template<> const Fields<PortVlans> &fieldsOf<PortVlans>();
template<> const Fields<Zone> &fieldsOf<Zone>();
template<> const Fields<Switch> &fieldsOf<Switch>();
template<> const Fields<ControllerPort> &fieldsOf<ControllerPort>();
template<> const Fields<Controller> &fieldsOf<Controller>();
template<> const Fields<Lun> &fieldsOf<Lun>();
template<> const Fields<Storage> &fieldsOf<Storage>();
template<> const Fields<Pdu> &fieldsOf<Pdu>();
template<> const Fields<SecretRef> &fieldsOf<SecretRef>();
template<> const Fields<FencingDevice> &fieldsOf<FencingDevice>();
template<> const Fields<Qdevice> &fieldsOf<Qdevice>();
template<> const Fields<Multicast> &fieldsOf<Multicast>();
template<> const Fields<Quorum> &fieldsOf<Quorum>();
template<> const Fields<Crypto> &fieldsOf<Crypto>();
template<> const Fields<Firewall> &fieldsOf<Firewall>();
template<> const Fields<Cluster> &fieldsOf<Cluster>();
template<> const Fields<VolumeGroup> &fieldsOf<VolumeGroup>();
template<> const Fields<Disk> &fieldsOf<Disk>();
template<> const Fields<VmNic> &fieldsOf<VmNic>();
template<> const Fields<Vm> &fieldsOf<Vm>();
template<> const Fields<Waiver> &fieldsOf<Waiver>();
template<> const Fields<ForeignText> &fieldsOf<ForeignText>();
template<> const Fields<Design> &fieldsOf<Design>();

/// The highest `basalt:` this program reads.
inline constexpr int formatVersion = 1;

// How tables are built.

enum class Setting {
    Line,  ///< `{a: 1, b: 2}` where it fits
    Lines, ///< a line for each key
};

template<class T> CodecPtr<T> object(Setting setting)
{
    return std::make_shared<ObjectCodec<T>>(setting == Setting::Line ? YamlNode::Style::Flow
                                                                     : YamlNode::Style::Block);
}

template<class V> CodecPtr<QList<V>> listOf(CodecPtr<V> codec, Setting setting = Setting::Line)
{
    return std::make_shared<ListCodec<V>>(
        std::move(codec), setting == Setting::Line ? YamlNode::Style::Flow : YamlNode::Style::Block,
        ListForm::List);
}

template<class T> CodecPtr<QList<T>> linesOf(Setting item)
{
    return listOf(object<T>(item), Setting::Lines);
}

template<class V>
CodecPtr<QMap<QString, V>> mapOf(CodecPtr<QString> key, CodecPtr<V> value,
                                 Setting setting = Setting::Line)
{
    return std::make_shared<MapCodec<V>>(std::move(key), std::move(value),
                                         setting == Setting::Line ? YamlNode::Style::Flow
                                                                  : YamlNode::Style::Block);
}

template<class T> class Table
{
public:
    template<class V>
    Table &&add(const char *key, V T::*member, CodecPtr<V> codec,
                Presence presence = Presence::Optional) &&
    {
        m_fields.push_back(
            std::make_unique<MemberField<T, V>>(key, member, std::move(codec), presence));
        return std::move(*this);
    }
    template<class V>
    Table &&add(const char *key, std::optional<V> T::*member, CodecPtr<V> codec) &&
    {
        CodecPtr<std::optional<V>> optional = std::make_shared<OptionalCodec<V>>(std::move(codec));
        m_fields.push_back(std::make_unique<MemberField<T, std::optional<V>>>(
            key, member, std::move(optional), Presence::Optional));
        return std::move(*this);
    }
    Fields<T> done() && { return std::move(m_fields); }

private:
    Fields<T> m_fields;
};

}
