// What the answers come to: the drawing in small, and how many findings the rules have.
#pragma once

#include "canvas/drawing.h"
#include "design/design.h"

#include <QWidget>

class QLabel;

namespace basalt::document {
class DesignDocument;
class RuleRunner;
}

namespace basalt::panels {
class StateMark;
}

namespace basalt::wizards {

class Miniature;

class PreviewPane : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewPane(QWidget *parent = nullptr);
    ~PreviewPane() override;

    /// The rules judge it in a thread of their own, a moment later.
    void setDesign(const design::Design &design);
    const design::Design &design() const;
    /// Answers do not make a design now; the last one stays in sight.
    void setProblem(const QString &problem);
    const document::RuleRunner &rules() const { return *m_rules; }

signals:
    void judged();

private:
    void showFindings();

    document::DesignDocument *m_document;
    document::RuleRunner *m_rules;
    Miniature *m_miniature;
    panels::StateMark *m_mark;
    QLabel *m_counts;
    QLabel *m_findings;
};

}
