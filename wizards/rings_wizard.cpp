#include "wizards/rings_wizard.h"

#include "design/lookup.h"
#include "wizards/choices.h"
#include "wizards/consequence_list.h"
#include "wizards/field_row.h"
#include "wizards/inputs.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>

namespace basalt::wizards {

using namespace Qt::StringLiterals;
using drafts::Majority;

namespace {

Result<design::Design> made(const RingsWork &work)
{
    return drafts::applied(work.draft, work.design, *work.platform);
}

}

RingsPage::RingsPage(RingsWork &work)
    : WizardPage(u"ringsPage"_s, tr("Rings"),
                 tr("The networks by which the hosts hear each other. The first one is preferred; "
                    "two that share no switch outlast any single fault."))
    , m_work(work)
    , m_rings(new QListWidget)
    , m_consequences(new ConsequenceList(u"ringConsequences"_s))
{
    m_rings->setObjectName(u"ringList"_s);
    m_rings->setProperty("framed", true);
    m_rings->setFixedHeight(148);
    addField(u"rings"_s, tr("Networks"), m_rings,
             tr("Tick those that are rings. Alt+Up and Alt+Down move one. Only networks in which "
                "every host has an address can be chosen."));
    auto *up = new QPushButton(tr("Up"));
    up->setObjectName(u"ringUpButton"_s);
    up->setShortcut(QKeySequence(u"Alt+Up"_s));
    up->setToolTip(tr("Prefer this ring (Alt+Up)"));
    auto *down = new QPushButton(tr("Down"));
    down->setObjectName(u"ringDownButton"_s);
    down->setShortcut(QKeySequence(u"Alt+Down"_s));
    down->setToolTip(tr("Prefer the other ring (Alt+Down)"));
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {up, down}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    addWidget(buttons);
    addWidget(m_consequences);
    connect(up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_rings, &QListWidget::itemChanged, this, &RingsPage::take);
}

void RingsPage::enter()
{
    const QSignalBlocker quiet(m_rings);
    m_rings->clear();
    QStringList networks = m_work.draft.rings;
    for (const QString &other : drafts::ringCandidates(m_work.design)) {
        if (!networks.contains(other))
            networks.append(other);
    }
    for (const QString &name : std::as_const(networks)) {
        const design::Network *network = design::findNetwork(m_work.design, name);
        const QString switches = drafts::switchesOf(m_work.design, name).join(u", "_s);
        auto *item = new QListWidgetItem(
            u"%1  %2\n%3"_s.arg(name, network ? network->subnet : QString(), switches), m_rings);
        item->setData(Qt::UserRole, name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_work.draft.rings.contains(name) ? Qt::Checked : Qt::Unchecked);
    }
    m_rings->setCurrentRow(0);
    showConsequences();
}

void RingsPage::take()
{
    m_work.draft.rings.clear();
    for (int row = 0; row < m_rings->count(); ++row) {
        if (m_rings->item(row)->checkState() == Qt::Checked)
            m_work.draft.rings.append(m_rings->item(row)->data(Qt::UserRole).toString());
    }
    showConsequences();
    emit changed();
}

void RingsPage::move(int by)
{
    const int row = m_rings->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_rings->count())
        return;
    {
        const QSignalBlocker quiet(m_rings);
        m_rings->insertItem(row + by, m_rings->takeItem(row));
        m_rings->setCurrentRow(row + by);
    }
    take();
}

void RingsPage::showConsequences()
{
    if (const auto design = made(m_work))
        m_consequences->setConsequences(drafts::ringConsequences(*design));
}

TimingPage::TimingPage(RingsWork &work)
    : WizardPage(u"timingPage"_s, tr("Time and encryption"),
                 tr("How long a host may be silent before it counts as lost, and whether others "
                    "may listen."))
    , m_work(work)
    , m_token(spin(u"tokenSpin"_s, 0, 300000))
    , m_encrypted(new QCheckBox(tr("Encrypt what the hosts tell each other")))
{
    const int standard = drafts::standardToken(work.design, *work.platform);
    m_token->setSuffix(tr(" ms"));
    m_token->setSingleStep(500);
    m_token->setSpecialValueText(tr("standard: %1 ms").arg(standard));
    addField(u"token"_s, tr("Token"), m_token,
             tr("Shorter finds a dead host sooner and shoots a busy one more often. Switches that "
                "take long to converge want a longer one."));
    m_encrypted->setObjectName(u"encryptedCheck"_s);
    m_encrypted->setToolTip(tr("With a key that every host has"));
    addWidget(m_encrypted);
    addText(u"encryptionHelp"_s,
            tr("Without a key, everybody in these networks may pose as a host."), true);
    connect(m_token, &QSpinBox::valueChanged, this, [this](int value) {
        m_work.draft.token = value == 0 ? std::nullopt : std::optional(value);
        emit changed();
    });
    connect(m_encrypted, &QCheckBox::toggled, this, [this](bool isOn) {
        m_work.draft.isEncrypted = isOn;
        emit changed();
    });
}

void TimingPage::enter()
{
    m_token->setValue(m_work.draft.token.value_or(0));
    m_encrypted->setChecked(m_work.draft.isEncrypted);
}

QuorumPage::QuorumPage(RingsWork &work)
    : WizardPage(u"quorumPage"_s, tr("Quorum"),
                 tr("When hosts are cut from each other, at most one part may go on."))
    , m_work(work)
    , m_majority(new QButtonGroup(this))
    , m_waitForAll(new QCheckBox(tr("After a cold start wait until every host was seen")))
    , m_host(lineEdit(u"qdeviceHostEdit"_s))
    , m_network(combo(u"qdeviceNetworkCombo"_s))
    , m_algorithm(combo(u"qdeviceAlgorithmCombo"_s))
    , m_consequences(new ConsequenceList(u"quorumConsequences"_s))
{
    const QMap<Majority, QStringList> words{
        {Majority::Votes,
         {u"votesRadio"_s, tr("More than half of the hosts"),
          tr("Simple; of an even number neither half goes on.")}},
        {Majority::TwoNode,
         {u"twoNodeRadio"_s, tr("Either one of the two (two_node)"),
          tr("Whoever shoots the other first goes on: fencing has to be sound.")}},
        {Majority::TieBreaker,
         {u"tieBreakerRadio"_s, tr("Of two halves the one with the lowest node id"),
          tr("The other half stops, even if it is the healthy one.")}},
        {Majority::QuorumDevice,
         {u"quorumDeviceRadio"_s, tr("A third machine has a vote (qdevice)"),
          tr("It runs corosync-qnetd and stands outside, reached over another network.")}},
    };
    QVBoxLayout *column = nullptr;
    addWidget(choices(column));
    for (const Majority majority : drafts::majorities(work.design, *work.platform)) {
        const QStringList &text = words[majority];
        m_majority->addButton(choice(column, text[0], text[1], text[2]), int(majority));
    }
    m_host->setPlaceholderText(tr("name or address"));
    QStringList networks = drafts::ringCandidates(work.design);
    networks << work.draft.deviceNetwork; // drawn so already, even if not every host is in it
    networks.removeDuplicates();
    networks.removeAll(QString());
    m_network->addItems(networks);
    m_algorithm->addItem(tr("ffsplit: one vote, for even numbers"), u"ffsplit"_s);
    m_algorithm->addItem(tr("lms: the last host goes on alone"), u"lms"_s);
    m_device = {addField(u"deviceHost"_s, tr("The third machine"), m_host,
                         tr("Not one of these hosts, best in another room.")),
                addField(u"deviceNetwork"_s, tr("Reached over"), m_network,
                         tr("Without this network it has no vote to give.")),
                addField(u"deviceAlgorithm"_s, tr("Its vote"), m_algorithm,
                         tr("With lms the cluster depends on it once hosts are gone."))};
    m_waitForAll->setObjectName(u"waitForAllCheck"_s);
    m_waitForAll->setToolTip(tr("A host that boots while cut off does not shoot the other one"));
    addWidget(m_waitForAll);
    addWidget(m_consequences);
    connect(m_majority, &QButtonGroup::idClicked, this, &QuorumPage::take);
    connect(m_waitForAll, &QCheckBox::toggled, this, &QuorumPage::take);
    connect(m_host, &QLineEdit::textEdited, this, &QuorumPage::take);
    connect(m_network, &QComboBox::activated, this, &QuorumPage::take);
    connect(m_algorithm, &QComboBox::activated, this, &QuorumPage::take);
}

void QuorumPage::enter()
{
    const QSignalBlocker quiet(m_waitForAll);
    if (QAbstractButton *button = m_majority->button(int(m_work.draft.majority)))
        button->setChecked(true);
    m_waitForAll->setChecked(m_work.draft.waitForAll);
    m_waitForAll->setVisible(m_work.platform->stack != catalogue::Stack::Cman);
    fill(m_host, m_work.draft.deviceHost);
    m_network->setCurrentText(m_work.draft.deviceNetwork);
    m_algorithm->setCurrentIndex(std::max(0, m_algorithm->findData(m_work.draft.deviceAlgorithm)));
    showChoice();
}

void QuorumPage::take()
{
    m_work.draft.majority = Majority(m_majority->checkedId());
    m_work.draft.waitForAll = m_waitForAll->isChecked();
    m_work.draft.deviceHost = m_host->text();
    m_work.draft.deviceNetwork = m_network->currentText();
    m_work.draft.deviceAlgorithm = m_algorithm->currentData().toString();
    showChoice();
    emit changed();
}

void QuorumPage::showChoice()
{
    for (QWidget *widget : std::as_const(m_device))
        widget->setVisible(m_work.draft.majority == Majority::QuorumDevice);
    if (const auto design = made(m_work))
        m_consequences->setConsequences(drafts::ringConsequences(*design));
}

RingsWizard::RingsWizard(const design::Design &design, QWidget *parent)
    : WizardDialog(u"ringsWizard"_s, tr("Rings and quorum"), parent)
    , m_work{design, catalogue::findPlatform(catalogue::builtIn(), design.cluster.platform),
             drafts::ringsDraftOf(design)}
{
    addPage(new RingsPage(m_work));
    addPage(new TimingPage(m_work));
    addPage(new QuorumPage(m_work));
    begin();
}

QMap<QString, QString> RingsWizard::problems() const
{
    return drafts::problemsOf(m_work.draft, m_work.design, *m_work.platform);
}

Result<design::Design> RingsWizard::result() const
{
    return made(m_work);
}

QString RingsWizard::editText() const
{
    return tr("Rings and quorum");
}

}
