#include "wizards/storage_wizard.h"

#include "catalogue/catalogue.h"
#include "core/units.h"
#include "theme/theme.h"
#include "wizards/field_row.h"
#include "wizards/inputs.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

namespace {

enum Column { Alias, Wwid, Size, Owner, Group, ColumnCount };

constexpr int secondsPerCheck = 5;

}

ArrayPage::ArrayPage(const design::Design &design, drafts::StorageDraft &draft)
    : WizardPage(u"arrayPage"_s, tr("Array"),
                 tr("By vendor and product multipath knows how an array wants to be treated."))
    , m_design(design)
    , m_draft(draft)
    , m_array(combo(u"storageCombo"_s))
    , m_vendor(lineEdit(u"vendorEdit"_s))
    , m_product(lineEdit(u"productEdit"_s))
{
    for (const design::Storage &storage : design.storage)
        m_array->addItem(storage.name, storage.name);
    addField(u"array"_s, tr("Array"), m_array, tr("One of those that are drawn."));
    addField(u"vendor"_s, tr("Vendor"), m_vendor, tr("As the array names itself: HP, DELL …"));
    addField(u"product"_s, tr("Product"), m_product, tr("As the array names itself: MSA2312fc …"));
    addHeading(tr("What multipath will do"));
    m_family = addText(u"familyLabel"_s, {}, true);
    connect(m_array, &QComboBox::activated, this, [this] {
        m_draft = drafts::storageDraftOf(m_design, m_array->currentData().toString());
        enter();
        emit changed();
    });
    connect(m_vendor, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_draft.vendor = text;
        showFamily();
        emit changed();
    });
    connect(m_product, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_draft.product = text;
        showFamily();
        emit changed();
    });
}

void ArrayPage::enter()
{
    m_array->setCurrentIndex(m_array->findData(m_draft.array));
    fill(m_vendor, m_draft.vendor);
    fill(m_product, m_draft.product);
    showFamily();
}

void ArrayPage::showFamily()
{
    const catalogue::ArrayFamily *family =
        catalogue::findArray(catalogue::builtIn(), m_draft.vendor, m_draft.product);
    if (!family) {
        m_family->setText(tr("This array is not in multipath's table: its defaults are taken."));
        return;
    }
    QStringList lines;
    for (auto setting = family->settings.cbegin(); setting != family->settings.cend(); ++setting)
        lines << setting.key() + u": "_s + setting.value();
    m_family->setText(lines.join(u'\n'));
}

LunsPage::LunsPage(const design::Design &design, drafts::StorageDraft &draft)
    : WizardPage(u"lunsPage"_s, tr("LUNs"),
                 tr("The WWID tells a LUN from all others, whatever path leads to it; the alias is "
                    "its name on every host. LUNs of one volume group are one pool of space."))
    , m_design(design)
    , m_draft(draft)
    , m_table(new QTableWidget(0, ColumnCount))
{
    m_table->setObjectName(u"lunTable"_s);
    m_table->setAccessibleName(tr("LUNs"));
    m_table->setProperty("framed", true);
    m_table->setHorizontalHeaderLabels(
        {tr("Alias"), tr("WWID"), tr("Size"), tr("Controller"), tr("Volume group")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Wwid, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(260);
    m_table->setToolTip(tr("F2 or typing edits a cell"));
    addWidget(m_table, 1);
    m_problem = addText(u"lunsProblem"_s, {});
    m_problem->setProperty("problem", true);
    auto *add = new QPushButton(tr("Add a LUN"));
    add->setObjectName(u"addLunButton"_s);
    add->setToolTip(tr("Named and owned in turn"));
    auto *removeButton = new QPushButton(tr("Remove"));
    removeButton->setObjectName(u"removeLunButton"_s);
    removeButton->setToolTip(tr("Take the selected LUN out of the design"));
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {add, removeButton}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch(1);
    addWidget(buttons);
    connect(add, &QPushButton::clicked, this, [this] {
        drafts::addLun(m_draft, m_design);
        enter();
        m_table->setCurrentCell(m_table->rowCount() - 1, Wwid);
        emit changed();
    });
    connect(removeButton, &QPushButton::clicked, this, [this] {
        if (m_table->currentRow() < 0)
            return;
        m_draft.luns.removeAt(m_table->currentRow());
        enter();
        emit changed();
    });
    connect(m_table, &QTableWidget::cellChanged, this, &LunsPage::take);
}

void LunsPage::enter()
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(int(m_draft.luns.size()));
    for (int row = 0; row < m_draft.luns.size(); ++row) {
        const drafts::LunRow &lun = m_draft.luns[row];
        const QStringList texts{lun.name, lun.wwid,
                                lun.size ? units::formatSize(*lun.size) : QString(), lun.owner,
                                lun.group};
        for (int column = 0; column < ColumnCount; ++column)
            m_table->setItem(row, column, new QTableWidgetItem(texts[column]));
    }
    if (m_table->currentRow() < 0)
        m_table->setCurrentCell(0, Wwid);
    m_problem->setText(drafts::problemsOf(m_draft, m_design).value(u"luns"_s));
}

void LunsPage::take(int row, int column)
{
    const QString text = m_table->item(row, column)->text().trimmed();
    drafts::LunRow &lun = m_draft.luns[row];
    QString problem;
    switch (column) {
    case Alias:
        lun.name = text;
        break;
    case Wwid:
        lun.wwid = text;
        break;
    case Size:
        if (const Result<qint64> size = units::parseSize(text))
            lun.size = *size;
        else if (text.isEmpty())
            lun.size.reset();
        else
            problem = size.error().message;
        break;
    case Owner:
        lun.owner = text;
        break;
    default:
        lun.group = text;
        break;
    }
    m_problem->setText(problem.isEmpty() ? drafts::problemsOf(m_draft, m_design).value(u"luns"_s)
                                         : problem);
    emit changed();
}

LockingPage::LockingPage(const design::Design &design, drafts::StorageDraft &draft)
    : WizardPage(u"lockingPage"_s, tr("Locking and waiting"),
                 tr("All hosts see the same volumes: who may change them, and how long I/O waits "
                    "when no path is left."))
    , m_draft(draft)
    , m_retry(spin(u"noPathRetrySpin"_s, 0, 1000))
{
    const catalogue::Platform *platform =
        catalogue::findPlatform(catalogue::builtIn(), design.cluster.platform);
    const bool isLvmlockd = platform && platform->locking == catalogue::Locking::Lvmlockd;
    addHeading(tr("Locks"));
    addText(u"lockingLabel"_s,
            isLvmlockd ? tr("lvmlockd over dlm: each host locks a volume for itself; the cluster "
                            "starts both before the volume groups.")
                       : tr("clvmd over dlm: volume groups are clustered, and every change is told "
                            "to all hosts."),
            true);
    m_retry->setSpecialValueText(tr("standard"));
    addField(u"noPathRetry"_s, tr("Checks without a path"), m_retry,
             tr("%1 s each. Long enough for a controller's takeover, shorter than the stop of a "
                "guest: 18 is a good number.")
                 .arg(secondsPerCheck));
    connect(m_retry, &QSpinBox::valueChanged, this, [this](int checks) {
        m_draft.noPathRetry = checks == 0 ? std::nullopt : std::optional(checks);
        emit changed();
    });
}

void LockingPage::enter()
{
    m_retry->setValue(m_draft.noPathRetry.value_or(0));
}

StorageWizard::StorageWizard(const design::Design &design, QWidget *parent)
    : WizardDialog(u"storageWizard"_s, tr("Storage"), parent)
    , m_design(design)
    , m_draft(drafts::storageDraftOf(
          design, design.storage.isEmpty() ? QString() : design.storage.first().name))
{
    addPage(new ArrayPage(m_design, m_draft));
    addPage(new LunsPage(m_design, m_draft));
    addPage(new LockingPage(m_design, m_draft));
    begin();
}

QMap<QString, QString> StorageWizard::problems() const
{
    return drafts::problemsOf(m_draft, m_design);
}

Result<design::Design> StorageWizard::result() const
{
    return drafts::applied(m_draft, m_design);
}

QString StorageWizard::editText() const
{
    return tr("Storage of %1").arg(m_draft.array);
}

}
