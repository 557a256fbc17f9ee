#include "panels/findings_panel.h"

#include "document/findings_model.h"
#include "panels/finding_delegate.h"
#include "theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace basalt::panels {

using document::FindingsModel;

class FindingsFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void refilter() { invalidateFilter(); }

    QString text;
    bool shown[3] = {true, true, true};
    bool waived = false;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (!waived && !index.data(FindingsModel::WaivedRole).toString().isEmpty())
            return false;
        return shown[index.data(FindingsModel::SeverityRole).toInt()]
               && index.data(FindingsModel::SearchRole)
                      .toString()
                      .contains(text, Qt::CaseInsensitive);
    }
};

namespace {

constexpr const char *severityTexts[]{QT_TRANSLATE_NOOP("FindingsPanel", "Errors %1"),
                                      QT_TRANSLATE_NOOP("FindingsPanel", "Warnings %1"),
                                      QT_TRANSLATE_NOOP("FindingsPanel", "Hints %1")};
constexpr const char *severityNames[]{"errorsButton", "warningsButton", "hintsButton"};

QString paragraph(const QString &heading, const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<p style='margin:0 0 2px 0; color:%1'>%2</p><p style='margin:0 0 10px 0'>%3</p>"_s.arg(
        theme::color(theme::Role::SecondaryText).name(), heading.toHtmlEscaped(),
        text.toHtmlEscaped());
}

}

FindingsPanel::FindingsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new FindingsModel(this))
    , m_filter(new FindingsFilter(this))
    , m_filterEdit(new QLineEdit)
    , m_waivedButton(new QPushButton(tr("Waived")))
    , m_list(new QListView)
    , m_emptyLabel(new QLabel(m_list))
    , m_detail(new QTextBrowser)
{
    m_filter->setSourceModel(m_model);
    m_filterEdit->setObjectName(u"findingsFilterEdit"_s);
    m_filterEdit->setPlaceholderText(tr("Filter by rule, thing or word"));
    m_filterEdit->setClearButtonEnabled(true);
    m_filterEdit->setAccessibleName(tr("Filter findings"));
    connect(m_filterEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->text = text;
        m_filter->refilter();
        showCounts();
    });

    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_filterEdit, 1);
    for (int severity = 0; severity < 3; ++severity) {
        QPushButton *&button = m_severityButtons[severity];
        button = new QPushButton;
        button->setObjectName(QLatin1StringView(severityNames[severity]));
        button->setCheckable(true);
        button->setChecked(true);
        button->setToolTip(tr("Show or hide these findings"));
        connect(button, &QPushButton::toggled, this, [this, severity](bool on) {
            m_filter->shown[severity] = on;
            m_filter->refilter();
            showCounts();
        });
        bar->addWidget(button);
    }
    m_waivedButton->setObjectName(u"waivedButton"_s);
    m_waivedButton->setCheckable(true);
    m_waivedButton->setToolTip(tr("Show findings that the design waives, with their reasons"));
    connect(m_waivedButton, &QPushButton::toggled, this, [this](bool on) {
        m_filter->waived = on;
        m_filter->refilter();
        showCounts();
    });
    bar->addWidget(m_waivedButton);

    m_list->setObjectName(u"findingsList"_s);
    m_list->setAccessibleName(tr("Findings"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                showDetail();
                if (const Finding *finding = m_model->finding(m_filter->mapToSource(current)))
                    emit thingActivated(finding->subject);
            });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const Finding *finding = m_model->finding(m_filter->mapToSource(index)))
            emit thingActivated(finding->subject);
    });
    m_emptyLabel->setObjectName(u"noFindingsLabel"_s);
    m_emptyLabel->setAlignment(Qt::AlignCenter);
    m_emptyLabel->setWordWrap(true);
    m_detail->setObjectName(u"findingDetail"_s);
    m_detail->setAccessibleName(tr("Explanation of the finding"));
    m_detail->setOpenLinks(false);

    auto *remedies = new QWidget;
    auto *column = new QVBoxLayout(remedies);
    column->setContentsMargins(8, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_detail, 1);
    addFixes(*column);

    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_list);
    splitter->addWidget(remedies);
    connect(splitter, &QSplitter::splitterMoved, this, &FindingsPanel::elideFixes);
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);
    auto *overlay = new QVBoxLayout(m_list);
    overlay->addWidget(m_emptyLabel);
    showCounts();
    showDetail();
}

/// One action for button, context menu and keyboard.
void FindingsPanel::addFixes(QLayout &layout)
{
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (int i = 0; i < mostFixes; ++i) {
        auto *action = new QAction(this);
        action->setObjectName(u"fix%1Action"_s.arg(i + 1));
        connect(action, &QAction::triggered, this, [this, i] {
            if (i < m_fixes.size()) // a copy: what follows replaces the list
                emit fixRequested(fixes::Fix(m_fixes[i]));
        });
        m_list->addAction(action);
        auto *button = new QPushButton;
        button->setObjectName(u"fix%1Button"_s.arg(i + 1));
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        layout.addWidget(button);
        m_fixActions[i] = action;
        m_fixButtons[i] = button;
    }
    m_fixActions[0]->setShortcut(QKeySequence(u"Ctrl+."_s));
    m_fixButtons[0]->setProperty("primary", true);
}

void FindingsPanel::showFixes(const Finding *finding)
{
    m_fixes = finding && finding->waivedBecause.isEmpty()
                  ? fixes::fixesFor(*finding, m_design, catalogue::builtIn()).mid(0, mostFixes)
                  : QList<fixes::Fix>();
    for (int i = 0; i < mostFixes; ++i) {
        const bool isOffered = i < m_fixes.size();
        const QString text = isOffered ? tr("Fix: %1").arg(m_fixes[i].text) : QString();
        m_fixActions[i]->setText(text);
        m_fixActions[i]->setVisible(isOffered);
        m_fixActions[i]->setEnabled(isOffered);
        m_fixButtons[i]->setVisible(isOffered);
        m_fixButtons[i]->setToolTip(i == 0 ? tr("%1 (Ctrl+.)").arg(text) : text);
        m_fixButtons[i]->setAccessibleName(text);
    }
    elideFixes();
}

/// Buttons do not elide by themselves.
void FindingsPanel::elideFixes()
{
    constexpr int frame = 36;
    for (int i = 0; i < m_fixes.size(); ++i) {
        QPushButton *button = m_fixButtons[i];
        button->setText(button->fontMetrics().elidedText(
            m_fixActions[i]->text(), Qt::ElideRight,
            std::max(40, button->parentWidget()->width() - frame)));
    }
}

void FindingsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elideFixes();
}

void FindingsPanel::setReport(const rules::Report &report, const design::Design &design)
{
    m_isBlank = false;
    m_design = design;
    const Finding *before = m_model->finding(m_filter->mapToSource(m_list->currentIndex()));
    const std::optional<Finding> selected = before ? std::optional(*before) : std::nullopt;
    m_notDecided = report.notDecided;
    {
        const QSignalBlocker quiet(this); // selecting again is no request to jump there
        m_model->setFindings(report.findings);
        const qsizetype row = selected ? report.findings.indexOf(*selected) : -1;
        if (row >= 0)
            m_list->setCurrentIndex(m_filter->mapFromSource(m_model->index(int(row), 0)));
    }
    showCounts();
    showDetail();
}

void FindingsPanel::showNothing()
{
    setReport({});
    m_isBlank = true;
    showCounts();
    showDetail();
}

QString FindingsPanel::emptyText() const
{
    if (m_isBlank)
        return tr("There is nothing to check yet.");
    return m_model->findings().isEmpty()
               ? tr("No findings: every rule that could decide is satisfied.")
               : tr("No finding matches the filter.");
}

void FindingsPanel::showCounts()
{
    int counts[3] = {0, 0, 0};
    int waived = 0;
    for (const Finding &finding : m_model->findings()) {
        if (finding.waivedBecause.isEmpty())
            ++counts[int(finding.severity)];
        else
            ++waived;
    }
    for (int severity = 0; severity < 3; ++severity)
        m_severityButtons[severity]->setText(
            QCoreApplication::translate("FindingsPanel", severityTexts[severity])
                .arg(counts[severity]));
    m_waivedButton->setText(tr("Waived %1").arg(waived));
    m_waivedButton->setVisible(waived > 0);
    m_emptyLabel->setVisible(m_filter->rowCount() == 0);
    m_emptyLabel->setText(emptyText());
    emit countChanged(counts[0] + counts[1] + counts[2]);
}

void FindingsPanel::showDetail()
{
    const Finding *finding = m_model->finding(m_filter->mapToSource(m_list->currentIndex()));
    showFixes(finding);
    if (m_isBlank) {
        m_detail->clear();
        return;
    }
    if (!finding) {
        QString html = paragraph(tr("Nothing selected"),
                                 tr("Select a finding to read why it matters and what to do."));
        if (!m_notDecided.isEmpty())
            html += paragraph(
                tr("Not decided, for want of what they need: %1 rules").arg(m_notDecided.size()),
                m_notDecided.join(u", "_s));
        m_detail->setHtml(html);
        return;
    }
    const rules::Rule *rule = rules::findRule(finding->rule);
    QString html = u"<p style='margin:0 0 8px 0'><b>%1 · %2</b></p>"_s.arg(
        finding->rule.toHtmlEscaped(), rule ? rules::titleOf(*rule).toHtmlEscaped() : QString());
    html += paragraph(finding->subject, rules::messageOf(*finding));
    if (!finding->quote.isEmpty())
        html += paragraph(finding->where, finding->quote);
    html += paragraph(tr("What to do"), rules::remedyOf(*finding));
    if (rule) {
        html += paragraph(tr("Why it matters"), rules::whyOf(*rule));
        html += paragraph(tr("Source"), rules::sourceOf(*rule));
    }
    html += paragraph(tr("Waived, because"), finding->waivedBecause);
    m_detail->setHtml(html);
}

void FindingsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        showDetail(); // the text carries colours of the theme
}

}
