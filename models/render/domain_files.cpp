#include "render/domain_files.h"

#include "design/derived.h"
#include "design/lookup.h"
#include "formats/xml_text.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace basalt::render {

namespace {

/// "vda" ... "vdz", "vdaa" ...
QString targetName(const QString &prefix, int index)
{
    QString letters;
    for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'a' + (rest - 1) % 26));
    return prefix + letters;
}

bool isIso(const design::Disk &disk)
{
    return disk.file.endsWith(u".iso"_s, Qt::CaseInsensitive);
}

class DomainXml
{
public:
    DomainXml(const Context &context, const design::Vm &vm)
        : m_context(context)
        , m_vm(vm)
        , m_xml(&m_bytes)
    {}

    Result<QByteArray> write()
    {
        formats::startXml(m_xml, headerText(m_context));
        start(u"domain"_s, {{u"type"_s, u"kvm"_s}});
        m_xml.writeTextElement(u"name"_s, m_vm.name);
        m_xml.writeTextElement(u"uuid"_s, design::vmUuid(m_context.design, m_vm));
        // KiB is the unit when none is named, which libvirt before 0.9.11 insists on.
        const QString memory = QString::number(m_vm.memory / 1024);
        m_xml.writeTextElement(u"memory"_s, memory);
        m_xml.writeTextElement(u"currentMemory"_s, memory);
        text(u"vcpu"_s, {{u"placement"_s, u"static"_s}}, QString::number(m_vm.vcpus));
        system();
        cpu();
        empty(u"clock"_s, {{u"offset"_s, u"utc"_s}});
        m_xml.writeTextElement(u"on_poweroff"_s, u"destroy"_s);
        m_xml.writeTextElement(u"on_reboot"_s, u"restart"_s);
        m_xml.writeTextElement(u"on_crash"_s, u"restart"_s);
        devices();
        m_xml.writeEndElement();
        return formats::finishXml(m_xml, m_bytes, domainPath(m_vm));
    }

private:
    using Attributes = QList<std::pair<QString, QString>>;

    void attributes(const Attributes &attributes)
    {
        for (const auto &[name, value] : attributes)
            m_xml.writeAttribute(name, value);
    }

    void start(const QString &element, const Attributes &values = {})
    {
        m_xml.writeStartElement(element);
        attributes(values);
    }

    void empty(const QString &element, const Attributes &values = {})
    {
        m_xml.writeEmptyElement(element);
        attributes(values);
    }

    void text(const QString &element, const Attributes &values, const QString &text)
    {
        start(element, values);
        m_xml.writeCharacters(text);
        m_xml.writeEndElement();
    }

    void system()
    {
        start(u"os"_s);
        text(u"type"_s, {{u"arch"_s, u"x86_64"_s}, {u"machine"_s, m_context.platform.machineType}},
             u"hvm"_s);
        empty(u"boot"_s, {{u"dev"_s, u"hd"_s}});
        if (std::any_of(m_vm.disks.cbegin(), m_vm.disks.cend(), isIso))
            empty(u"boot"_s, {{u"dev"_s, u"cdrom"_s}});
        m_xml.writeEndElement();
        start(u"features"_s);
        empty(u"acpi"_s);
        empty(u"apic"_s);
        m_xml.writeEndElement();
    }

    /// Without a model that every host is known to have, libvirt's own baseline migrates anywhere.
    void cpu()
    {
        const QString model =
            m_vm.cpuModel.isEmpty() ? design::commonCpuModel(m_context.design) : m_vm.cpuModel;
        if (model.isEmpty())
            return;
        if (model == u"host-passthrough"_s || model == u"host-model"_s)
            return empty(u"cpu"_s, {{u"mode"_s, model}});
        start(u"cpu"_s, {{u"mode"_s, u"custom"_s}, {u"match"_s, u"exact"_s}});
        text(u"model"_s, {{u"fallback"_s, u"forbid"_s}}, model);
        m_xml.writeEndElement();
    }

    void driver(const design::Disk &disk)
    {
        // Live migration on shared block devices wants no cache of the host in between.
        const QString cache = disk.cache.isEmpty() ? u"none"_s : disk.cache;
        Attributes values{{u"name"_s, u"qemu"_s}, {u"type"_s, u"raw"_s}, {u"cache"_s, cache}};
        if (cache == u"none"_s || cache == u"directsync"_s)
            values.append({u"io"_s, u"native"_s});
        if (m_context.platform.domainHasDiscard && disk.file.isEmpty())
            values.append({u"discard"_s, u"unmap"_s});
        empty(u"driver"_s, values);
    }

    /// q35 has no IDE controller, the older machine types no SATA.
    void cdrom(const design::Disk &disk, int index)
    {
        const bool sata = m_context.platform.machineType.contains(u"q35"_s);
        start(u"disk"_s, {{u"type"_s, u"file"_s}, {u"device"_s, u"cdrom"_s}});
        empty(u"driver"_s, {{u"name"_s, u"qemu"_s}, {u"type"_s, u"raw"_s}});
        empty(u"source"_s, {{u"file"_s, disk.file}});
        empty(u"target"_s, {{u"dev"_s, targetName(sata ? u"sd"_s : u"hd"_s, index)},
                            {u"bus"_s, sata ? u"sata"_s : u"ide"_s}});
        empty(u"readonly"_s);
        m_xml.writeEndElement();
    }

    void disk(const design::Disk &disk, int index, int target)
    {
        const bool block = disk.file.isEmpty();
        start(u"disk"_s, {{u"type"_s, block ? u"block"_s : u"file"_s}, {u"device"_s, u"disk"_s}});
        driver(disk);
        if (block)
            empty(u"source"_s,
                  {{u"dev"_s, u"/dev/"_s + design::volumeGroupOf(m_context.design, disk) + u'/'
                                  + design::volumeName(m_vm, index)}});
        else
            empty(u"source"_s, {{u"file"_s, disk.file}});
        empty(u"target"_s, {{u"dev"_s, targetName(u"vd"_s, target)}, {u"bus"_s, u"virtio"_s}});
        if (disk.shareable)
            empty(u"shareable"_s);
        m_xml.writeEndElement();
    }

    void disks()
    {
        int targets = 0;
        int cdroms = 0;
        for (int i = 0; i < m_vm.disks.size(); ++i) {
            if (isIso(m_vm.disks.at(i)))
                cdrom(m_vm.disks.at(i), cdroms++);
            else
                disk(m_vm.disks.at(i), i, targets++);
        }
    }

    /// The bridge has the same name on every host (N-15), so the first that has one tells it. A
    /// network without a bridge keeps its own name there: libvirt then refuses the start, in words.
    QString bridgeOf(const QString &network) const
    {
        for (const design::Host &host : m_context.design.hosts)
            if (const design::Bridge *bridge = design::bridgeFor(m_context.design, host, network))
                return bridge->name;
        return network;
    }

    void nics()
    {
        for (int i = 0; i < m_vm.nics.size(); ++i) {
            start(u"interface"_s, {{u"type"_s, u"bridge"_s}});
            empty(u"mac"_s, {{u"address"_s, design::vmMac(m_context.design, m_vm, i)}});
            empty(u"source"_s, {{u"bridge"_s, bridgeOf(m_vm.nics.at(i).network)}});
            empty(u"model"_s, {{u"type"_s, u"virtio"_s}});
            m_xml.writeEndElement();
        }
    }

    void devices()
    {
        start(u"devices"_s);
        if (!m_context.platform.emulator.isEmpty())
            m_xml.writeTextElement(u"emulator"_s, m_context.platform.emulator);
        disks();
        nics();
        empty(u"console"_s, {{u"type"_s, u"pty"_s}});
        empty(u"graphics"_s, {{u"type"_s, u"vnc"_s},
                              {u"port"_s, u"-1"_s},
                              {u"autoport"_s, u"yes"_s},
                              {u"listen"_s, u"127.0.0.1"_s}});
        start(u"video"_s);
        empty(u"model"_s, {{u"type"_s, m_context.platform.videoModel}});
        m_xml.writeEndElement();
        empty(u"memballoon"_s, {{u"model"_s, u"virtio"_s}});
        if (m_context.platform.domainHasRng) {
            start(u"rng"_s, {{u"model"_s, u"virtio"_s}});
            text(u"backend"_s, {{u"model"_s, u"random"_s}}, u"/dev/urandom"_s);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    const Context &m_context;
    const design::Vm &m_vm;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

}

QString domainPath(const design::Vm &vm)
{
    return u"/etc/libvirt/qemu-ha/"_s + vm.name + u".xml"_s;
}

Files renderDomains(const Context &context)
{
    Files files = QList<Artefact>{};
    for (const design::Vm &vm : context.design.vms) {
        const auto bytes = DomainXml(context, vm).write();
        for (const design::Host &host : context.design.hosts)
            append(files, oneFile(host.name, domainPath(vm), bytes));
    }
    return files;
}

}
