#include "wizards/host_wizards.h"

#include "design/lookup.h"
#include "wizards/hardware_page.h"
#include "wizards/inputs.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

namespace {

void fillHosts(QComboBox *box, const design::Design &design)
{
    for (const design::Host &host : design.hosts)
        box->addItem(host.name, host.name);
}

QString lastHost(const design::Design &design)
{
    return design.hosts.isEmpty() ? QString() : design.hosts.last().name;
}

}

NewHostPage::NewHostPage(const design::Design &design, drafts::NewHost &draft)
    : WizardPage(u"newHostPage"_s, tr("Host"),
                 tr("It gets the ports, bonds and bridges of another host, a cable to each switch "
                    "where that one has one, its zones, its outlets and its fencing."))
    , m_design(design)
    , m_draft(draft)
    , m_like(combo(u"likeCombo"_s))
    , m_name(lineEdit(u"hostNameEdit"_s))
{
    fillHosts(m_like, design);
    addField(u"like"_s, tr("Like"), m_like, tr("The host whose layout it copies."));
    addField(u"name"_s, tr("Name"), m_name, tr("The next free one."));
    for (const design::Network &network : design.networks) {
        if (!draft.addresses.contains(network.name))
            continue;
        QLineEdit *edit = lineEdit(network.name + u"AddressEdit"_s);
        m_addresses.insert(network.name, edit);
        addField(u"address-"_s + network.name, tr("Address in %1").arg(network.name), edit,
                 network.subnet);
        connect(edit, &QLineEdit::textEdited, this,
                [this, name = network.name](const QString &text) {
                    m_draft.addresses[name] = text;
                    emit changed();
                });
    }
    connect(m_like, &QComboBox::activated, this, &NewHostPage::choose);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        drafts::rename(m_draft, text);
        emit changed();
    });
}

void NewHostPage::choose()
{
    m_draft = drafts::newHostLike(m_design, m_like->currentData().toString());
    enter();
    emit changed();
}

void NewHostPage::enter()
{
    m_like->setCurrentIndex(m_like->findData(m_draft.like));
    fill(m_name, m_draft.name);
    for (auto edit = m_addresses.cbegin(); edit != m_addresses.cend(); ++edit)
        fill(edit.value(), m_draft.addresses.value(edit.key()));
}

AddHostWizard::AddHostWizard(const design::Design &design, QWidget *parent)
    : WizardDialog(u"addHostWizard"_s, tr("Add a host"), parent)
    , m_design(design)
    , m_draft(drafts::newHostLike(design, lastHost(design)))
{
    addPage(new NewHostPage(m_design, m_draft));
    addPage(new HardwarePage(m_draft.hardware));
    begin();
}

QMap<QString, QString> AddHostWizard::problems() const
{
    return drafts::problemsOf(m_draft, m_design);
}

Result<design::Design> AddHostWizard::result() const
{
    return drafts::withHost(m_draft, m_design);
}

QString AddHostWizard::editText() const
{
    return tr("Add host %1").arg(m_draft.name);
}

OldHostPage::OldHostPage(const design::Design &design, drafts::Replacement &draft)
    : WizardPage(u"oldHostPage"_s, tr("Host"),
                 tr("Another machine takes the place of a host: the same name, addresses and "
                    "cables."))
    , m_design(design)
    , m_draft(draft)
    , m_host(combo(u"replacedHostCombo"_s))
{
    fillHosts(m_host, design);
    addField(u"host"_s, tr("Host"), m_host, tr("Whose machine is replaced."));
    m_keeps = addText(u"keepsLabel"_s, {}, true);
    connect(m_host, &QComboBox::activated, this, [this] {
        m_draft.host = m_host->currentData().toString();
        m_draft.hardware = drafts::hardwareOf(m_design, m_draft.host);
        enter();
        emit changed();
    });
}

void OldHostPage::enter()
{
    m_host->setCurrentIndex(m_host->findData(m_draft.host));
    const design::Host *host = design::findHost(m_design, m_draft.host);
    QStringList addresses;
    for (const design::Address &address : host ? host->addresses : QList<design::Address>())
        addresses << address.network + u' ' + address.ip;
    m_keeps->setText(
        tr("It keeps: %1; power from %2.")
            .arg(addresses.join(u", "_s), host ? host->power.join(u", "_s) : QString()));
}

ReplaceHostWizard::ReplaceHostWizard(const design::Design &design, QWidget *parent)
    : WizardDialog(u"replaceHostWizard"_s, tr("Replace a host"), parent)
    , m_design(design)
    , m_draft{lastHost(design), drafts::hardwareOf(design, lastHost(design))}
{
    addPage(new OldHostPage(m_design, m_draft));
    addPage(new HardwarePage(m_draft.hardware));
    begin();
}

QMap<QString, QString> ReplaceHostWizard::problems() const
{
    return drafts::problemsOf(m_draft, m_design);
}

Result<design::Design> ReplaceHostWizard::result() const
{
    return drafts::withReplacement(m_draft, m_design);
}

QString ReplaceHostWizard::editText() const
{
    return tr("Replace the machine of %1").arg(m_draft.host);
}

}
