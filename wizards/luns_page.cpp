#include "wizards/luns_page.h"

#include "core/units.h"
#include "deploy/wrapped_text.h"
#include "panels/state_mark.h"
#include "wizards/host_reader.h"
#include "wizards/inputs.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

namespace {

enum Column { Alias, Wwid, Size, Owner, Group, Seen, ColumnCount };

}

LunsPage::LunsPage(const design::Design &design, drafts::StorageDraft &draft,
                   const document::Reach &reach, std::shared_ptr<hosts::SecretStore> secrets)
    : WizardPage(u"lunsPage"_s, tr("LUNs"),
                 tr("The WWID tells a LUN from all others, whatever path leads to it; the alias is "
                    "its name on every host. LUNs of one volume group are one pool of space."))
    , m_design(design)
    , m_draft(draft)
    , m_table(new QTableWidget(0, ColumnCount))
{
    addTable();
    addButtons();
    addReader(reach, std::move(secrets));
}

void LunsPage::addTable()
{
    m_table->setObjectName(u"lunTable"_s);
    m_table->setAccessibleName(tr("LUNs"));
    m_table->setProperty("framed", true);
    m_table->setHorizontalHeaderLabels(
        {tr("Alias"), tr("WWID"), tr("Size"), tr("Controller"), tr("Volume group"), tr("Seen by")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Wwid, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(200);
    m_table->setToolTip(tr("F2 or typing edits a cell"));
    addWidget(m_table, 1);
    m_problem = addText(u"lunsProblem"_s, {});
    m_problem->setProperty("problem", true);
    connect(m_table, &QTableWidget::cellChanged, this, &LunsPage::take);
}

void LunsPage::addButtons()
{
    QPushButton *add = button(u"addLunButton"_s, tr("Add a LUN"), tr("Named and owned in turn"));
    QPushButton *removeButton =
        button(u"removeLunButton"_s, tr("Remove"), tr("Take the selected LUN out of the design"));
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(add);
    row->addWidget(removeButton);
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
}

void LunsPage::addReader(const document::Reach &reach, std::shared_ptr<hosts::SecretStore> secrets)
{
    m_reader = new HostReader(
        reach, std::move(secrets),
        {tr("Read from the hosts"),
         tr("Ask all hosts at once which LUNs they see; nothing is changed on them"), true});
    m_reader->setDesign(m_design);
    addWidget(m_reader);
    m_seen = new QWidget;
    m_found = new QLabel;
    m_found->setObjectName(u"lunsFoundLabel"_s);
    m_found->setTextFormat(Qt::PlainText);
    m_found->setWordWrap(true);
    m_mark = new panels::StateMark(panels::Mark::Unknown);
    m_warnings = new deploy::WrappedText;
    m_warnings->setObjectName(u"lunWarningsText"_s);
    m_warnings->setAccessibleName(tr("What is wrong with the LUNs"));
    auto *grid = new QGridLayout(m_seen);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->addWidget(m_found, 0, 0, 1, 2);
    grid->addWidget(m_mark, 1, 0, Qt::AlignTop);
    grid->addWidget(m_warnings, 1, 1);
    addWidget(m_seen);
    connect(m_reader, &HostReader::ended, this, &LunsPage::adopt);
}

void LunsPage::enter()
{
    {
        const QSignalBlocker quiet(m_table);
        m_table->setRowCount(int(m_draft.luns.size()));
        for (int row = 0; row < m_draft.luns.size(); ++row) {
            const drafts::LunRow &lun = m_draft.luns[row];
            const QStringList texts{
                lun.name,  lun.wwid,  lun.size ? units::formatSize(*lun.size) : QString(),
                lun.owner, lun.group, QString()};
            for (int column = 0; column < ColumnCount; ++column)
                m_table->setItem(row, column, new QTableWidgetItem(texts[column]));
            QTableWidgetItem *seen = m_table->item(row, Seen);
            seen->setFlags(seen->flags() & ~Qt::ItemIsEditable);
        }
        if (m_table->currentRow() < 0)
            m_table->setCurrentCell(0, Wwid);
    }
    showProblem(drafts::problemsOf(m_draft, m_design).value(u"luns"_s));
    showSeen();
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
    showProblem(problem.isEmpty() ? drafts::problemsOf(m_draft, m_design).value(u"luns"_s)
                                  : problem);
    showSeen();
    emit changed();
}

void LunsPage::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void LunsPage::adopt()
{
    const int row = m_table->currentRow();
    const int column = m_table->currentColumn();
    m_table->setCurrentIndex({}); // what is being typed is taken first
    m_facts = m_reader->factsSoFar();
    m_adopted =
        drafts::adoptLuns(m_draft, m_design, drafts::compareLuns(m_draft, m_design, m_facts));
    m_draft = m_adopted.draft;
    enter();
    m_table->setCurrentCell(row, column);
    emit changed();
}

void LunsPage::showSeen()
{
    const bool isRead = !m_facts.isEmpty();
    m_table->setColumnHidden(Seen, !isRead);
    m_seen->setVisible(isRead || !m_reader->reachProblem().isEmpty());
    m_found->setVisible(isRead);
    if (!isRead) {
        m_mark->setMark(panels::Mark::Failed);
        m_warnings->setPlainText(m_reader->reachProblem());
        return;
    }
    const drafts::LunReport report = drafts::compareLuns(m_draft, m_design, m_facts);
    const QSignalBlocker quiet(m_table);
    for (int row = 0; row < m_draft.luns.size(); ++row) {
        const drafts::LunSight sight = report.luns.value(m_draft.luns[row].wwid);
        QTableWidgetItem *item = m_table->item(row, Seen);
        item->setText(sight.hosts.isEmpty() ? tr("no host") : drafts::textOf(sight));
        item->setToolTip(drafts::makerOf(sight));
    }
    QSet<QString> makers;
    for (const drafts::LunSight &sight : report.luns)
        makers.insert(drafts::makerOf(sight));
    QStringList lines{
        tr("%n LUNs found on %1", nullptr, int(report.luns.size()))
            .arg(QStringList(m_facts.keys()).join(u", "_s))
        + (makers.isEmpty() ? QString() : u": "_s + QStringList(makers.values()).join(u", "_s))};
    if (m_adopted.draft.array == m_draft.array)
        lines += m_adopted.remarks;
    m_found->setText(lines.join(u'\n'));
    m_mark->setMark(report.warnings.isEmpty() ? panels::Mark::Ok : panels::Mark::Degraded);
    m_warnings->setPlainText(report.warnings.isEmpty()
                                 ? tr("Every LUN of the list is seen by its hosts, and by as many "
                                      "paths on each.")
                                 : report.warnings.join(u'\n'));
}

}
