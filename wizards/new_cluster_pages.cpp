#include "wizards/new_cluster_pages.h"

#include "drafts/numbering.h"
#include "theme/theme.h"
#include "wizards/choices.h"
#include "wizards/field_row.h"
#include "wizards/inputs.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace basalt::wizards {

using namespace Qt::StringLiterals;
using drafts::San;

namespace {

constexpr qint64 gibibyte = 1024LL * 1024 * 1024;

}

PurposePage::PurposePage(drafts::NewCluster &draft)
    : WizardPage(u"purposePage"_s, tr("Purpose"),
                 tr("What is the cluster for, and which system do its hosts run?"))
    , m_draft(draft)
    , m_name(lineEdit(u"clusterNameEdit"_s))
    , m_platforms(new QButtonGroup(this))
    , m_purposes(new QButtonGroup(this))
{
    addField(u"name"_s, tr("Name of the cluster"), m_name,
             tr("Hosts and boards are called after it."));
    addHeading(tr("Purpose"));
    addWidget(purposes());
    addHeading(tr("System of the hosts"));
    addWidget(platformChoices(m_platforms));
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        drafts::rename(m_draft, text);
        emit changed();
    });
    connect(m_purposes, &QButtonGroup::idClicked, this, [this](int san) {
        m_draft.san = San(san);
        emit changed();
    });
    connect(m_platforms, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        m_draft.platform = button->property("platform").toString();
        emit changed();
    });
}

QWidget *PurposePage::purposes()
{
    QVBoxLayout *column = nullptr;
    QWidget *box = choices(column);
    m_purposes->addButton(choice(column, u"sharedPurposeRadio"_s,
                                 tr("Virtual machines that move between the hosts"),
                                 tr("Their disks are on an array that all hosts see.")),
                          int(San::FibreChannel));
    m_purposes->addButton(choice(column, u"ownPurposeRadio"_s, tr("Services without shared disks"),
                                 tr("No SAN: what the services need, they replicate themselves.")),
                          int(San::None));
    return box;
}

void PurposePage::enter()
{
    fill(m_name, m_draft.name);
    m_purposes->button(m_draft.san == San::None ? int(San::None) : int(San::FibreChannel))
        ->setChecked(true);
    for (QAbstractButton *button : m_platforms->buttons())
        button->setChecked(button->property("platform").toString()
                           == drafts::platformOf(m_draft, catalogue::builtIn())->id);
}

HostsPage::HostsPage(drafts::NewCluster &draft)
    : WizardPage(u"hostsPage"_s, tr("Hosts"),
                 tr("All hosts are alike: two network cards of two ports, two bonds."))
    , m_draft(draft)
    , m_count(spin(u"hostCountSpin"_s, 2, 32))
    , m_firstHost(lineEdit(u"firstHostEdit"_s))
{
    addField(u"hosts"_s, tr("Number of hosts"), m_count,
             tr("Two are the usual case. An even number can be cut into halves."));
    addField(u"firstHost"_s, tr("Name of the first host"), m_firstHost,
             tr("The others count up from it: magma1, magma2 …"));
    m_names = addText(u"hostNamesLabel"_s, {}, true);
    connect(m_count, &QSpinBox::valueChanged, this, [this](int count) {
        m_draft.hosts = count;
        showNames();
        emit changed();
    });
    connect(m_firstHost, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_draft.firstHost = text;
        showNames();
        emit changed();
    });
}

void HostsPage::enter()
{
    m_count->setValue(m_draft.hosts);
    fill(m_firstHost, m_draft.firstHost);
    showNames();
}

void HostsPage::showNames()
{
    QStringList names;
    for (int i = 0; i < m_draft.hosts; ++i)
        names << drafts::countedUp(m_draft.firstHost, i);
    m_names->setText(tr("The hosts: %1").arg(names.join(u", "_s)));
}

NetworksPage::NetworksPage(drafts::NewCluster &draft)
    : WizardPage(u"networksPage"_s, tr("Networks"),
                 tr("Each host has a bond to the world and one for the heartbeat, each over two "
                    "switches."))
    , m_draft(draft)
    , m_public(lineEdit(u"publicSubnetEdit"_s))
    , m_gateway(lineEdit(u"gatewayEdit"_s))
    , m_first(lineEdit(u"firstAddressEdit"_s))
    , m_heartbeat(lineEdit(u"heartbeatSubnetEdit"_s))
    , m_management(lineEdit(u"managementSubnetEdit"_s))
    , m_guestVlan(spin(u"guestVlanSpin"_s, 0, 4094))
{
    addField(u"publicSubnet"_s, tr("Public network"), m_public,
             tr("By which people and guests are reached."));
    addField(u"gateway"_s, tr("Gateway"), m_gateway,
             tr("The router in it; the hosts take their time from it, too."));
    addField(u"firstAddress"_s, tr("Address of the first host"), m_first,
             tr("The others count up from it."));
    addField(u"heartbeatSubnet"_s, tr("Heartbeat network"), m_heartbeat,
             tr("Ring 0, on switches of its own. Nobody else needs to know it."));
    m_guestVlan->setSpecialValueText(tr("none"));
    FieldRow *vlan = addField(u"guestVlan"_s, tr("VLAN of the guests"), m_guestVlan,
                              tr("None: guests are in the public network."));
    FieldRow *boards = addField(u"managementSubnet"_s, tr("Network of the boards"), m_management,
                                tr("VLAN 20, by which hosts shoot each other."));
    addMore(tr("Guests and boards"), {vlan, boards});
    const auto follow = [this](QLineEdit *edit, QString drafts::NewCluster::*field) {
        connect(edit, &QLineEdit::textEdited, this, [this, field](const QString &text) {
            m_draft.*field = text;
            emit changed();
        });
    };
    follow(m_gateway, &drafts::NewCluster::gateway);
    follow(m_first, &drafts::NewCluster::firstAddress);
    follow(m_heartbeat, &drafts::NewCluster::heartbeatSubnet);
    follow(m_management, &drafts::NewCluster::managementSubnet);
    connect(m_public, &QLineEdit::textEdited, this, &NetworksPage::publicSubnetChanged);
    connect(m_public, &QLineEdit::editingFinished, this, [this] {
        drafts::moveOutOfTheWay(m_draft);
        enter();
        emit changed();
    });
    connect(m_guestVlan, &QSpinBox::valueChanged, this, [this](int id) {
        m_draft.guestVlan = id;
        emit changed();
    });
}

/// Whoever names another network means other addresses, too.
void NetworksPage::publicSubnetChanged()
{
    drafts::setPublicSubnet(m_draft, m_public->text());
    enter();
    emit changed();
}

void NetworksPage::enter()
{
    fill(m_public, m_draft.publicSubnet);
    fill(m_gateway, m_draft.gateway);
    fill(m_first, m_draft.firstAddress);
    fill(m_heartbeat, m_draft.heartbeatSubnet);
    fill(m_management, m_draft.managementSubnet);
    m_guestVlan->setValue(m_draft.guestVlan);
}

StoragePage::StoragePage(drafts::NewCluster &draft)
    : WizardPage(u"storagePage"_s, tr("Storage"),
                 tr("One array with two controllers, reached over two fabrics or two storage "
                    "networks."))
    , m_draft(draft)
    , m_kind(combo(u"sanCombo"_s))
    , m_array(combo(u"arrayCombo"_s))
    , m_luns(spin(u"lunCountSpin"_s, 1, 32))
    , m_size(spin(u"lunSizeSpin"_s, 1, 1024 * 1024))
    , m_wwids(lineEdit(u"wwidsEdit"_s))
    , m_systemDisk(lineEdit(u"systemDiskEdit"_s))
    , m_rootGroup(lineEdit(u"rootGroupEdit"_s))
{
    m_kind->addItem(tr("None"), int(San::None));
    m_kind->addItem(tr("Fibre Channel"), int(San::FibreChannel));
    m_kind->addItem(tr("iSCSI"), int(San::Iscsi));
    m_size->setSuffix(tr(" GiB"));
    m_wwids->setPlaceholderText(tr("placeholders"));
    m_systemDisk->setPlaceholderText(tr("placeholders"));
    m_rootGroup->setPlaceholderText(tr("not on LVM"));
    addField(u"san"_s, tr("SAN"), m_kind, tr("How the hosts reach their shared disks."));
    FieldRow *array = addField(u"array"_s, tr("Array"), m_array,
                               tr("multipath takes its settings by vendor and product."));
    FieldRow *luns = addField(u"luns"_s, tr("Number of LUNs"), m_luns,
                              tr("Together they are the volume group vg_vm."));
    FieldRow *size = addField(u"lunSize"_s, tr("Size of each"), m_size, {});
    FieldRow *wwids = addField(u"wwids"_s, tr("WWIDs"), m_wwids,
                               tr("As multipath -ll prints them, separated by commas. If they are "
                                  "not known yet, placeholders stand for them."));
    FieldRow *disk = addField(u"systemDisk"_s, tr("System disk of the first host"), m_systemDisk,
                              tr("/dev/disk/by-id/…: what LVM may look at besides the LUNs."));
    FieldRow *group = addField(u"rootGroup"_s, tr("Volume group of the root file system"),
                               m_rootGroup, tr("Empty: it is not on LVM."));
    addMore(tr("Names of disks"), {wwids, disk, group});
    m_onlyWithSan = {array, luns, size, findChild<QWidget *>(u"storagePageMoreButton"_s)};
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_draft.san = San(m_kind->currentData().toInt());
        m_draft.array = {};
        showKind();
        emit changed();
    });
    connect(m_array, &QComboBox::activated, this, [this](int row) {
        m_draft.array = drafts::arrayChoices(m_draft.san).value(row);
        emit changed();
    });
    connect(m_luns, &QSpinBox::valueChanged, this, [this](int count) {
        m_draft.luns = count;
        emit changed();
    });
    connect(m_size, &QSpinBox::valueChanged, this, [this](int gibibytes) {
        m_draft.lunSize = gibibytes * gibibyte;
        emit changed();
    });
    connect(m_wwids, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_draft.wwids.clear();
        for (const QString &wwid : text.split(u',', Qt::SkipEmptyParts))
            m_draft.wwids << wwid.trimmed();
        emit changed();
    });
    connect(m_systemDisk, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_draft.systemDisk = text;
        emit changed();
    });
    connect(m_rootGroup, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_draft.rootGroup = text;
        emit changed();
    });
}

void StoragePage::showKind()
{
    const QSignalBlocker quiet(m_array);
    m_array->clear();
    const QList<drafts::ArrayChoice> arrays = drafts::arrayChoices(m_draft.san);
    for (const drafts::ArrayChoice &array : arrays)
        m_array->addItem(array.vendor + u' ' + array.product);
    m_array->setCurrentIndex(
        std::max(0, m_array->findText(m_draft.array.vendor + u' ' + m_draft.array.product)));
    for (QWidget *widget : std::as_const(m_onlyWithSan))
        widget->setEnabled(m_draft.san != San::None);
}

void StoragePage::enter()
{
    m_kind->setCurrentIndex(m_kind->findData(int(m_draft.san)));
    m_luns->setValue(m_draft.luns);
    m_size->setValue(int(m_draft.lunSize / gibibyte));
    fill(m_systemDisk, m_draft.systemDisk);
    fill(m_rootGroup, m_draft.rootGroup);
    showKind();
}

FencingPage::FencingPage(drafts::NewCluster &draft, QString &password)
    : WizardPage(u"fencingPage"_s, tr("Fencing"),
                 tr("A host that is silent has to be switched off before its work is taken over: "
                    "by its own management board, or by its power."))
    , m_draft(draft)
    , m_agent(combo(u"agentCombo"_s))
    , m_firstBoard(lineEdit(u"firstBoardEdit"_s))
    , m_user(lineEdit(u"boardUserEdit"_s))
    , m_password(lineEdit(u"boardPasswordEdit"_s))
    , m_pdus(combo(u"switchedPdusCombo"_s))
{
    for (const QString &name : drafts::boardAgents(catalogue::builtIn()))
        m_agent->addItem(name, name);
    m_agent->setEditable(false);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("asked for when it is needed"));
    m_pdus->addItem(tr("Switched PDUs as the second way"), true);
    m_pdus->addItem(tr("Only the boards"), false);
    addField(u"agent"_s, tr("Agent of the boards"), m_agent,
             tr("fence_ipmilan speaks with nearly every board."));
    addField(u"firstBoard"_s, tr("Name of the first board"), m_firstBoard,
             tr("The others count up: magma1-ipmi, magma2-ipmi …"));
    addField(u"boardUser"_s, tr("User"), m_user, tr("On every board, with the right to power."));
    addField(u"password"_s, tr("Password"), m_password,
             tr("Goes into the desktop's keyring for each board, never into the design."));
    addField(u"switchedPdus"_s, tr("If a board does not answer"), m_pdus,
             tr("A board dies with its host's power; a PDU cuts it and knows it."));
    connect(m_agent, &QComboBox::activated, this, [this] {
        m_draft.agent = m_agent->currentData().toString();
        emit changed();
    });
    connect(m_firstBoard, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_draft.firstBoard = text;
        emit changed();
    });
    connect(m_user, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_draft.boardUser = text;
        emit changed();
    });
    connect(m_password, &QLineEdit::textEdited, this,
            [&password](const QString &text) { password = text; });
    connect(m_pdus, &QComboBox::activated, this, [this] {
        m_draft.switchedPdus = m_pdus->currentData().toBool();
        emit changed();
    });
}

void FencingPage::enter()
{
    m_agent->setCurrentIndex(m_agent->findData(m_draft.agent));
    fill(m_firstBoard, m_draft.firstBoard);
    fill(m_user, m_draft.boardUser);
    m_pdus->setCurrentIndex(m_draft.switchedPdus ? 0 : 1);
}

SummaryPage::SummaryPage(const drafts::NewCluster &draft, const QString &password)
    : WizardPage(u"summaryPage"_s, tr("Summary"),
                 tr("Finish draws all of this at once; one undo takes it away again."))
    , m_draft(draft)
    , m_password(password)
{
    m_summary = addText(u"summaryLabel"_s, {});
    addHeading(tr("Before it can be deployed"));
    m_todo = addText(u"todoLabel"_s, {});
}

void SummaryPage::enter()
{
    const auto design = drafts::designOf(m_draft, catalogue::builtIn());
    if (!design) {
        m_summary->setText(design.error().message);
        m_todo->clear();
        return;
    }
    QStringList names;
    for (const design::Host &host : design->hosts)
        names << host.name;
    QStringList lines;
    lines << tr("Hosts: %1, on %2")
                 .arg(names.join(u", "_s),
                      drafts::platformOf(m_draft, catalogue::builtIn())->title);
    names.clear();
    for (const design::Switch &device : design->switches)
        names << device.name;
    lines << tr("Switches: %1").arg(names.join(u", "_s));
    lines << tr("Rings: heartbeat (%1), then public (%2)")
                 .arg(m_draft.heartbeatSubnet, m_draft.publicSubnet);
    for (const design::Storage &array : design->storage)
        lines << tr("Array: %1, %2 %3, with %n LUNs in the volume group vg_vm", nullptr,
                    int(array.luns.size()))
                     .arg(array.name, array.vendor, array.product);
    lines << tr("Fencing: %1 for each host").arg(m_draft.agent)
                 + (m_draft.switchedPdus ? tr(", then both PDUs") : QString());
    lines << tr("Cables: %1, and two power cords for each host").arg(design->cables.size());
    m_summary->setText(u"• "_s + lines.join(u"\n• "_s));
    QStringList todo = drafts::placeholdersOf(m_draft);
    todo << (m_password.isEmpty()
                 ? tr("The passwords of the boards are asked for when they are needed.")
                 : tr("The password of the boards goes into the keyring."));
    m_todo->setText(u"• "_s + todo.join(u"\n• "_s));
}

}
