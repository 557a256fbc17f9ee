// What identifies a machine: the addresses of its ports, its system disk, its board.
#pragma once

#include "drafts/host_draft.h"
#include "wizards/wizard_page.h"

class QLineEdit;
class QTableWidget;

namespace basalt::wizards {

class HardwarePage : public WizardPage
{
    Q_OBJECT
public:
    explicit HardwarePage(drafts::Hardware &hardware);
    void enter() override;

private:
    drafts::Hardware &m_hardware;
    QTableWidget *m_ports;
    QLineEdit *m_systemDisk;
    QLineEdit *m_board;
    QLineEdit *m_boardIp;
};

}
