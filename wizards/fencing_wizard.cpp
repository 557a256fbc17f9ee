#include "wizards/fencing_wizard.h"

#include "drafts/consequences.h"
#include "drafts/new_cluster.h"
#include "wizards/consequence_list.h"
#include "wizards/fence_test_page.h"
#include "wizards/field_row.h"
#include "wizards/inputs.h"
#include "wizards/shots_picture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

AgentPage::AgentPage(const design::Design &design, drafts::FencingDraft &draft)
    : WizardPage(u"agentPage"_s, tr("Agent"),
                 tr("A level is tried when the one before it has failed. PDUs that are drawn keep "
                    "their devices."))
    , m_design(design)
    , m_draft(draft)
    , m_level(combo(u"levelCombo"_s))
    , m_search(lineEdit(u"agentSearchEdit"_s))
    , m_agents(new QListWidget)
{
    m_level->addItem(tr("Level 1: tried first"), 1);
    m_level->addItem(tr("Level 2: if that fails"), 2);
    m_search->setPlaceholderText(tr("ilo, ipmi, apc …"));
    m_search->setClearButtonEnabled(true);
    m_agents->setObjectName(u"agentList"_s);
    m_agents->setProperty("framed", true);
    m_agents->setFixedHeight(250);
    addField(u"level"_s, tr("Level"), m_level, tr("Whose devices are shown and changed."));
    addField(u"search"_s, tr("Search"), m_search, tr("In the names and descriptions."));
    addField(u"agent"_s, tr("Agent"), m_agents,
             tr("A board is in the host that it kills; any other device switches several hosts by "
                "their plugs."));
    connect(m_level, &QComboBox::activated, this, [this] {
        m_draft = drafts::fencingDraftOf(m_design, m_level->currentData().toInt());
        showAgents();
        emit changed();
    });
    connect(m_search, &QLineEdit::textEdited, this, &AgentPage::showAgents);
    connect(m_agents, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        const QString name = item ? item->data(Qt::UserRole).toString() : QString();
        if (name.isEmpty() || name == m_draft.agent)
            return;
        drafts::chooseAgent(m_draft, m_design, catalogue::builtIn(), name);
        emit changed();
    });
}

void AgentPage::enter()
{
    m_level->setCurrentIndex(m_level->findData(m_draft.level));
    showAgents();
}

void AgentPage::showAgents()
{
    const QSignalBlocker quiet(m_agents);
    m_agents->clear();
    const catalogue::Catalogue &catalogue = catalogue::builtIn();
    QStringList names = drafts::boardAgents(catalogue);
    for (const QString &name : catalogue.agents.keys()) {
        if (!names.contains(name))
            names.append(name);
    }
    for (const QString &name : std::as_const(names)) {
        const catalogue::FenceAgent *agent = catalogue::findAgent(catalogue, name);
        const bool isFound = name.contains(m_search->text(), Qt::CaseInsensitive)
                             || agent->title.contains(m_search->text(), Qt::CaseInsensitive);
        if (!isFound && name != m_draft.agent)
            continue;
        auto *item = new QListWidgetItem(name, m_agents);
        item->setData(Qt::UserRole, name);
        item->setToolTip(agent->title);
        if (name == m_draft.agent)
            m_agents->setCurrentItem(item);
    }
}

ParametersPage::ParametersPage(const design::Design &design, drafts::FencingDraft &draft,
                               QString &password)
    : WizardPage(u"parametersPage"_s, tr("Parameters"),
                 tr("What the agent wants to know, as its own description says."))
    , m_design(design)
    , m_draft(draft)
    , m_password(password)
{}

void ParametersPage::enter()
{
    const QString form = u"%1 %2"_s.arg(m_draft.agent).arg(m_draft.level);
    if (m_built == form)
        return;
    m_built = form;
    clear();
    build();
}

void ParametersPage::build()
{
    const catalogue::FenceAgent &agent = *catalogue::findAgent(catalogue::builtIn(), m_draft.agent);
    if (catalogue::findParameter(agent, u"ip"_s)) {
        QLineEdit *address = lineEdit(u"fenceAddressEdit"_s);
        address->setText(m_draft.addresses.isEmpty() ? QString() : m_draft.addresses.first());
        addField(u"address"_s, m_draft.isShared ? tr("Address") : tr("Address of the first board"),
                 address,
                 m_draft.isShared ? tr("Name or IP address of the device.")
                                  : tr("Name or IP address; the others count up from it."));
        connect(address, &QLineEdit::textEdited, this, [this](const QString &text) {
            drafts::countAddresses(m_draft, m_design, text);
            emit changed();
        });
    }
    if (catalogue::findParameter(agent, u"username"_s)) {
        QLineEdit *login = lineEdit(u"fenceLoginEdit"_s);
        login->setText(m_draft.login);
        addField(u"login"_s, tr("User"), login, tr("With the right to switch power, and no more."));
        connect(login, &QLineEdit::textEdited, this, [this](const QString &text) {
            m_draft.login = text;
            emit changed();
        });
    }
    if (catalogue::findParameter(agent, u"password"_s)) {
        QLineEdit *password = lineEdit(u"fencePasswordEdit"_s);
        password->setEchoMode(QLineEdit::Password);
        password->setPlaceholderText(tr("unchanged, or asked for"));
        addField(u"password"_s, tr("Password"), password,
                 tr("Goes into the desktop's keyring, never into the design."));
        connect(password, &QLineEdit::textEdited, this,
                [this](const QString &text) { m_password = text; });
    }
    for (const design::Host &host : m_design.hosts) {
        if (!m_draft.isShared || !catalogue::findParameter(agent, u"plug"_s))
            continue;
        QLineEdit *plug = lineEdit(host.name + u"PlugEdit"_s);
        plug->setText(m_draft.plugs.value(host.name));
        addField(u"plugs"_s, tr("Plug of %1").arg(host.name), plug,
                 tr("Outlet, slot or domain on the device."));
        connect(plug, &QLineEdit::textEdited, this, [this, name = host.name](const QString &text) {
            m_draft.plugs[name] = text;
            emit changed();
        });
    }
    QList<QWidget *> optional;
    for (const catalogue::AgentParameter &parameter : drafts::parametersOf(agent)) {
        FieldRow *row = addField(u"option-"_s + parameter.name, parameter.name, inputFor(parameter),
                                 parameter.description);
        if (!parameter.required && !m_draft.options.contains(parameter.name))
            optional.append(row);
    }
    if (!optional.isEmpty())
        addMore(tr("What the agent also knows"), optional);
    const QStringList old = drafts::oldNamesOf(agent);
    if (!old.isEmpty())
        addText(u"oldNamesLabel"_s,
                tr("Old names are not offered: %1. What is written bears the name that the "
                   "platform knows.")
                    .arg(old.join(u", "_s)),
                true);
}

QWidget *ParametersPage::inputFor(const catalogue::AgentParameter &parameter)
{
    const QString name = parameter.name;
    const QString present = m_draft.options.value(name);
    const auto set = [this, name](const QString &text) {
        if (text.isEmpty())
            m_draft.options.remove(name);
        else
            m_draft.options.insert(name, text);
        emit changed();
    };
    const QString standard = parameter.defaultValue.isEmpty()
                                 ? tr("not set")
                                 : tr("standard: %1").arg(parameter.defaultValue);
    QStringList words = parameter.choices;
    if (parameter.type == u"boolean")
        words = {u"1"_s, u"0"_s};
    if (words.isEmpty()) {
        QLineEdit *edit = lineEdit(name + u"OptionEdit"_s);
        edit->setPlaceholderText(standard);
        edit->setText(present);
        connect(edit, &QLineEdit::textEdited, this, set);
        return edit;
    }
    QComboBox *box = combo(name + u"OptionCombo"_s);
    box->addItem(standard, QString());
    for (const QString &word : std::as_const(words))
        box->addItem(parameter.type != u"boolean" ? word
                     : word == u"1"               ? tr("yes")
                                                  : tr("no"),
                     word);
    if (!present.isEmpty() && box->findData(present) < 0)
        box->addItem(present, present); // as "true" for 1
    box->setCurrentIndex(std::max(0, box->findData(present)));
    connect(box, &QComboBox::activated, this,
            [box, set](int row) { set(box->itemData(row).toString()); });
    return box;
}

ShotsPage::ShotsPage(const design::Design &design, drafts::FencingDraft &draft)
    : WizardPage(u"shotsPage"_s, tr("Who shoots whom"),
                 tr("A host never uses the device that kills it; each level is tried in turn."))
    , m_design(design)
    , m_draft(draft)
    , m_survivor(combo(u"survivorCombo"_s))
    , m_delay(spin(u"delaySpin"_s, 1, 120))
    , m_picture(new ShotsPicture)
    , m_consequences(new ConsequenceList(u"fencingConsequences"_s))
{
    addWidget(m_picture);
    m_survivor->addItem(tr("whoever is faster"), QString());
    for (const design::Host &host : design.hosts)
        m_survivor->addItem(host.name, host.name);
    m_delay->setSuffix(tr(" s"));
    QWidget *survivor =
        addField(u"survivor"_s, tr("Who wins if both shoot"), m_survivor,
                 tr("Its own device waits, so that the other host is off before. Without it both "
                    "may die."));
    QWidget *delay = addField(u"delay"_s, tr("Delay"), m_delay,
                              tr("Longer than a shot takes to be sent: 5 to 15 s."));
    for (QWidget *widget : {survivor, delay})
        widget->setVisible(design.hosts.size() == 2);
    addWidget(m_consequences);
    connect(m_survivor, &QComboBox::activated, this, [this] {
        m_draft.survivor = m_survivor->currentData().toString();
        showResult();
        emit changed();
    });
    connect(m_delay, &QSpinBox::valueChanged, this, [this](int seconds) {
        m_draft.delay = seconds;
        showResult();
        emit changed();
    });
}

void ShotsPage::enter()
{
    const QSignalBlocker quiet(m_delay);
    m_survivor->setCurrentIndex(m_survivor->findData(m_draft.survivor));
    m_delay->setValue(m_draft.delay);
    m_survivor->setEnabled(!m_draft.isShared && m_draft.level == 1);
    showResult();
}

void ShotsPage::showResult()
{
    m_delay->setEnabled(m_survivor->isEnabled() && !m_draft.survivor.isEmpty());
    const auto design = drafts::applied(m_draft, m_design, catalogue::builtIn());
    if (!design)
        return;
    m_picture->setShots(drafts::shotsOf(*design));
    m_consequences->setConsequences(drafts::fencingConsequences(*design));
}

FencingWizard::FencingWizard(const design::Design &design, const document::Reach &reach,
                             std::shared_ptr<hosts::SecretStore> secrets, QWidget *parent)
    : WizardDialog(u"fencingWizard"_s, tr("Fencing"), parent)
    , m_design(design)
    , m_draft(drafts::fencingDraftOf(design, 1))
{
    addPage(new AgentPage(m_design, m_draft));
    addPage(new ParametersPage(m_design, m_draft, m_password));
    addPage(new ShotsPage(m_design, m_draft));
    addPage(new FenceTestPage(
        [this] {
            return FenceTestPage::Answers{result(), this->secrets()};
        },
        reach, std::move(secrets)));
    begin();
}

QMap<QString, QString> FencingWizard::problems() const
{
    return drafts::problemsOf(m_draft, m_design, catalogue::builtIn());
}

Result<design::Design> FencingWizard::result() const
{
    return drafts::applied(m_draft, m_design, catalogue::builtIn());
}

QString FencingWizard::editText() const
{
    return tr("Fencing with %1").arg(m_draft.agent);
}

QMap<QString, QByteArray> FencingWizard::secrets() const
{
    QMap<QString, QByteArray> kept;
    const auto design = result();
    if (m_password.isEmpty() || !design)
        return kept;
    for (const design::FencingDevice &device : design->fencing) {
        if (device.agent == m_draft.agent && device.level == m_draft.level && device.password)
            kept.insert(device.password->name, m_password.toUtf8());
    }
    return kept;
}

}
