// Opens wizards for a window and applies what they come to: one edit each.
#pragma once

#include "design/design.h"
#include "wizards/secret_keeper.h"

#include <QObject>

namespace basalt::window {
class MainWindow;
}

namespace basalt::wizards {

struct Outcome;
class WizardDialog;

/// Lives as long as the window, whose child it is.
class WizardLauncher : public QObject
{
    Q_OBJECT
public:
    WizardLauncher(window::MainWindow &window, std::shared_ptr<hosts::SecretStore> secrets);

    /// "new-cluster" ...; nullptr if there is none of that name, or it has no use now.
    WizardDialog *open(const QString &id);

signals:
    /// A new design, while another one is open in this window.
    void newWindowRequested(const basalt::design::Design &design);

private:
    void apply(bool isNew, const Outcome &outcome);

    window::MainWindow &m_window;
    std::shared_ptr<hosts::SecretStore> m_secrets;
    SecretKeeper m_keeper;
};

}
