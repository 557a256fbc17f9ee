#include "wizards/wizard_launcher.h"

#include "catalogue/catalogue.h"
#include "document/design_document.h"
#include "practice/practice_secrets.h"
#include "window/main_window.h"
#include "wizards/convert_wizard.h"
#include "wizards/fencing_wizard.h"
#include "wizards/host_wizards.h"
#include "wizards/import_wizard.h"
#include "wizards/new_cluster_wizard.h"
#include "wizards/rings_wizard.h"
#include "wizards/storage_wizard.h"

namespace basalt::wizards {

using namespace Qt::StringLiterals;

namespace {

using Secrets = std::shared_ptr<hosts::SecretStore>;

struct Kind
{
    const char16_t *id;
    bool isNew; ///< makes a design instead of changing the open one
    WizardDialog *(*make)(window::MainWindow &window, const Secrets &secrets);
};

WizardDialog *newCluster(window::MainWindow &window, const Secrets &)
{
    return new NewClusterWizard(&window);
}

WizardDialog *imported(window::MainWindow &window, const Secrets &secrets)
{
    return new ImportWizard(window.services().reach, secrets, &window);
}

WizardDialog *fencing(window::MainWindow &window, const Secrets &secrets)
{
    const design::Design &design = window.document().design();
    // Simulated boards are not asked with anybody's real passwords.
    const Secrets asked = window.services().isSimulated
                              ? std::make_shared<practice::PracticeSecrets>(design)
                              : secrets;
    return new FencingWizard(design, window.services().reach, asked, &window);
}

WizardDialog *storage(window::MainWindow &window, const Secrets &secrets)
{
    return new StorageWizard(window.document().design(), window.services().reach, secrets, &window);
}

template<class Wizard> WizardDialog *change(window::MainWindow &window, const Secrets &)
{
    return new Wizard(window.document().design(), &window);
}

const Kind kinds[]{
    {u"new-cluster", true, newCluster},
    {u"import", true, imported},
    {u"rings", false, change<RingsWizard>},
    {u"fencing", false, fencing},
    {u"storage", false, storage},
    {u"convert", false, change<ConvertWizard>},
    {u"add-host", false, change<AddHostWizard>},
    {u"replace-host", false, change<ReplaceHostWizard>},
};

bool isEmpty(const design::Design &design)
{
    return design == design::Design();
}

}

WizardLauncher::WizardLauncher(window::MainWindow &window,
                               std::shared_ptr<hosts::SecretStore> secrets)
    : QObject(&window)
    , m_window(window)
    , m_secrets(secrets)
    , m_keeper(std::move(secrets))
{
    connect(&window, &window::MainWindow::wizardRequested, this, &WizardLauncher::open);
    connect(&m_keeper, &SecretKeeper::refused, &window, &window::MainWindow::report);
}

WizardDialog *WizardLauncher::open(const QString &id)
{
    const auto kind = std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind &one) {
        return QString::fromUtf16(one.id) == id;
    });
    const design::Design &design = m_window.document().design();
    if (kind == std::end(kinds) || (!kind->isNew && isEmpty(design)) || !m_window.isFree())
        return nullptr;
    if (!kind->isNew && !catalogue::findPlatform(catalogue::builtIn(), design.cluster.platform)) {
        m_window.report({{u"unknown-platform"_s,
                          tr("Choose the cluster's platform first, in the inspector: what a wizard "
                             "asks depends on it."),
                          {}}});
        return nullptr;
    }
    WizardDialog *dialog = kind->make(m_window, m_secrets);
    connect(dialog, &WizardDialog::completed, this,
            [this, isNew = kind->isNew](const Outcome &outcome) { apply(isNew, outcome); });
    dialog->open();
    return dialog;
}

void WizardLauncher::apply(bool isNew, const Outcome &outcome)
{
    m_keeper.keep(outcome.secrets);
    document::DesignDocument &document = m_window.document();
    if (isNew && !isEmpty(document.design())) {
        emit newWindowRequested(outcome.design);
        return;
    }
    const Result<> done = document.edit(outcome.text, [&](design::Design &design) -> Result<> {
        design = outcome.design;
        return {};
    });
    if (!done && isNew)
        document.reset(
            outcome.design); // what was imported may break a law: it is to be mended here
    else if (!done)
        m_window.report({done.error()});
}

}
