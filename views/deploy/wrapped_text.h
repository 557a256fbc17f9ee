// A text to read and copy, as high as it needs to be; words that are wider than it is, such as
// fingerprints and paths, are broken, which a label would not do.
#pragma once

#include <QTextEdit>

namespace basalt::deploy {

class WrappedText : public QTextEdit
{
    Q_OBJECT
public:
    explicit WrappedText(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override { return {40, 0}; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
};

}
