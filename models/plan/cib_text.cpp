#include "plan/cib_text.h"

#include "core/content.h"

using namespace Qt::StringLiterals;

namespace basalt::plan {

namespace {

using formats::XmlNode;

/// XML text as libxml2 and Pacemaker print it, in which values may be secrets.
class CibText
{
public:
    void element(const XmlNode &node, int depth)
    {
        const QString indent(2 * depth, u' ');
        m_content.text(indent + u'<' + node.name);
        for (const formats::XmlAttribute &attribute : node.attributes) {
            m_content.text(u' ' + attribute.name + u"=\""_s);
            if (isSecretMark(attribute.value))
                m_content.secret(secretOf(attribute.value), SecretForm::XmlAttribute);
            else
                m_content.text(escaped(attribute.value));
            m_content.text(u"\""_s);
        }
        if (node.children.isEmpty() && node.text.isEmpty()) {
            m_content.text(u"/>\n"_s);
            return;
        }
        if (node.children.isEmpty()) {
            m_content.text(u'>' + escaped(node.text) + u"</"_s + node.name + u">\n"_s);
            return;
        }
        m_content.text(u">\n"_s);
        for (const XmlNode &child : node.children) {
            if (child.name == nodesMark || child.name == propertiesMark)
                m_content.text(QString(2 * depth + 2, u' ') + child.name + u'\n');
            else
                element(child, depth + 1);
        }
        m_content.text(indent + u"</"_s + node.name + u">\n"_s);
    }

    const QList<ContentPart> &parts() const { return m_content.parts(); }

private:
    static QString escaped(const QString &text)
    {
        QString result = text.toHtmlEscaped();
        return result.replace(u'\n', u"&#10;"_s).replace(u'\t', u"&#9;"_s);
    }

    ContentBuilder m_content;
};

}

bool isSecretMark(const QString &value)
{
    return value.startsWith("@secret:"_L1) && value.endsWith(u'@');
}

QString secretOf(const QString &value)
{
    return value.sliced(8).chopped(1);
}

QList<ContentPart> cibContent(const XmlNode &node, int depth)
{
    CibText text;
    text.element(node, depth);
    return text.parts();
}

QByteArray cibText(const XmlNode &node, int depth)
{
    return placeholderBytes(Artefact{{}, {}, 0600, cibContent(node, depth)});
}

Result<XmlNode> readCib(const QByteArray &bytes)
{
    const Result<formats::SourceText> text = formats::sourceText(bytes, u"cib.xml"_s);
    if (!text)
        return tl::unexpected(text.error());
    Result<formats::XmlTree> tree = formats::parseXml(*text);
    if (!tree)
        return tl::unexpected(tree.error());
    return tree->root;
}

}
