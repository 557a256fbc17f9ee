#include "wizards/storage_wizard.h"

#include "catalogue/catalogue.h"
#include "wizards/inputs.h"
#include "wizards/luns_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

namespace {

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

StorageWizard::StorageWizard(const design::Design &design, const document::Reach &reach,
                             std::shared_ptr<hosts::SecretStore> secrets, QWidget *parent)
    : WizardDialog(u"storageWizard"_s, tr("Storage"), parent)
    , m_design(design)
    , m_draft(drafts::storageDraftOf(
          design, design.storage.isEmpty() ? QString() : design.storage.first().name))
{
    addPage(new ArrayPage(m_design, m_draft));
    addPage(new LunsPage(m_design, m_draft, reach, std::move(secrets)));
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
