#include "wizards/preview_pane.h"

#include "document/design_document.h"
#include "document/rule_runner.h"
#include "output/drawing_output.h"
#include "panels/state_mark.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

namespace basalt::wizards {

using namespace Qt::StringLiterals;

/// Paints a drawing as large as it fits.
class Miniature : public QWidget
{
public:
    Miniature()
    {
        setObjectName(u"miniature"_s);
        setMinimumHeight(200);
        setMaximumHeight(330);
    }

    void setDrawing(const canvas::Drawing &drawing)
    {
        m_drawing = drawing;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const canvas::CanvasStyle style = canvas::currentStyle();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(style.border);
        painter.setBrush(style.canvas);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        if (!m_drawing.nodes.isEmpty())
            output::paintDrawingInto(painter, rect().adjusted(4, 4, -4, -4), m_drawing, style);
    }

private:
    canvas::Drawing m_drawing;
};

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_document(new document::DesignDocument(this))
    , m_rules(new document::RuleRunner(*m_document, this))
    , m_miniature(new Miniature)
    , m_mark(new panels::StateMark(panels::Mark::Unknown))
    , m_counts(new QLabel)
    , m_findings(new QLabel)
{
    setObjectName(u"previewPane"_s);
    m_miniature->setAccessibleName(tr("The drawing that the answers make"));
    m_counts->setObjectName(u"previewCountsLabel"_s);
    m_counts->setFont(theme::font(theme::TextSize::Normal, true));
    m_counts->setWordWrap(true);
    m_findings->setObjectName(u"previewFindingsLabel"_s);
    m_findings->setProperty("secondary", true);
    m_findings->setFont(theme::font(theme::TextSize::Small));
    m_findings->setTextFormat(Qt::PlainText);
    m_findings->setWordWrap(true);
    m_findings->setAlignment(Qt::AlignTop);
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(8);
    verdict->addWidget(m_mark, 0, Qt::AlignVCenter);
    verdict->addWidget(m_counts, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 20, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(m_miniature, 3);
    layout->addLayout(verdict);
    layout->addWidget(m_findings, 1);
    connect(m_rules, &document::RuleRunner::finished, this, &PreviewPane::showFindings);
}

PreviewPane::~PreviewPane() = default;

void PreviewPane::setDesign(const design::Design &design)
{
    if (design == m_document->design()) {
        showFindings();
        return;
    }
    m_document->reset(design);
    m_miniature->setDrawing(output::drawingOf(design));
    m_mark->setMark(panels::Mark::Unknown);
    m_counts->setText(tr("Checking …"));
    m_findings->clear();
}

const design::Design &PreviewPane::design() const
{
    return m_document->design();
}

void PreviewPane::setProblem(const QString &problem)
{
    m_mark->setMark(panels::Mark::Failed);
    m_counts->setText(tr("The answers do not fit yet"));
    m_findings->setText(problem);
}

void PreviewPane::showFindings()
{
    int errors = 0;
    int warnings = 0;
    QStringList lines;
    for (const Finding &finding : m_rules->report().findings) {
        if (!finding.waivedBecause.isEmpty() || finding.severity == Severity::Hint)
            continue;
        ++(finding.severity == Severity::Error ? errors : warnings);
        if (lines.size() < 3)
            lines << u"• "_s + rules::messageOf(finding);
    }
    m_mark->setMark(errors > 0     ? panels::Mark::Failed
                    : warnings > 0 ? panels::Mark::Degraded
                                   : panels::Mark::Ok);
    if (errors + warnings == 0)
        m_counts->setText(tr("No errors, no warnings"));
    else
        m_counts->setText(tr("%n errors", nullptr, errors) + u", "_s
                          + tr("%n warnings", nullptr, warnings));
    if (errors + warnings > int(lines.size()))
        lines << tr("and %n more", nullptr, errors + warnings - int(lines.size()));
    m_findings->setText(lines.join(u'\n'));
    emit judged();
}

}
