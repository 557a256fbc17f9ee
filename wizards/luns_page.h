// LUNs of an array: typed in, or read from the hosts that see them.
#pragma once

#include "document/reach.h"
#include "drafts/lun_scan.h"
#include "wizards/wizard_page.h"

class QTableWidget;

namespace basalt::deploy {
class WrappedText;
}

namespace basalt::panels {
class StateMark;
}

namespace basalt::wizards {

class HostReader;

class LunsPage : public WizardPage
{
    Q_OBJECT
public:
    LunsPage(const design::Design &design, drafts::StorageDraft &draft,
             const document::Reach &reach, std::shared_ptr<hosts::SecretStore> secrets);
    void enter() override;
    bool isWide() const override { return true; }

private:
    void addTable();
    void addButtons();
    void addReader(const document::Reach &reach, std::shared_ptr<hosts::SecretStore> secrets);
    void take(int row, int column);
    void showProblem(const QString &problem);
    void adopt(); ///< what the hosts have told
    void showSeen();

    const design::Design &m_design;
    drafts::StorageDraft &m_draft;
    drafts::Facts m_facts;
    drafts::AdoptedLuns m_adopted; ///< the last time; of which array, its draft says
    QTableWidget *m_table;
    QLabel *m_problem = nullptr;
    HostReader *m_reader = nullptr;
    QWidget *m_seen = nullptr; ///< what the hosts have told
    QLabel *m_found = nullptr;
    panels::StateMark *m_mark = nullptr;
    deploy::WrappedText *m_warnings = nullptr;
};

}
