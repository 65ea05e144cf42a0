package org.assize.ux.aria;

import static org.assertj.core.api.Assertions.assertThat;

import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFixture;
import org.assize.ux.markup.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessibleTest {

    private static MarkupElement target(String body) {
        MarkupDocument document = MarkupFixture.html(
                "<!DOCTYPE html><html lang=en><head><title>x</title></head><body>" + body + "</body></html>");
        return document.withId("t").get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<img id=t alt=' A  cat '> | A cat",
                "<img id=t title=Cat> | Cat",
                "<img id=t alt=Cat title=Tom> | Cat",
                "<img id=t alt=Cat aria-label=Tom> | Tom",
                "<button id=t>Save <b>all</b></button> | Save all",
                "<button id=t><img alt=Save></button> | Save",
                "<button id=t><svg><title>Save</title><path/></svg></button> | Save",
                "<button id=t><span aria-hidden=true>x</span>Close</button> | Close",
                "<button id=t><span hidden>x</span>Close</button> | Close",
                "<button id=t><span style='display:none'>x</span>Close</button> | Close",
                "<button id=t><span style='visibility:hidden'>x</span>Close</button> | Close",
                "<button id=t><div>One</div><div>Two</div></button> | One Two",
                "<button id=t>One<br>Two</button> | One Two",
                "<button id=t>O<b>n</b>e</button> | One",
                "<button id=t aria-label=' '>Go</button> | Go",
                "<button id=t aria-labelledby='t x' aria-label=Delete></button><b id=x>file</b> | Delete file",
                "<button id=t aria-labelledby=x></button><b id=x hidden>Hid<i>den</i></b> | Hidden",
                "<button id=t aria-labelledby=x>Go</button> | Go",
                "<button id=t aria-labelledby=x></button><b id=x aria-labelledby=y>one</b><b id=y>two</b> | one",
                "<input id=t type=submit> | Submit",
                "<input id=t type=submit value=Send> | Send",
                "<input id=t type=reset> | Reset",
                "<input id=t type=button value=Go> | Go",
                "<input id=t type=image alt=Find> | Find",
                "<label for=t>Name</label><input id=t> | Name",
                "<label>Name <input id=t></label> | Name",
                "<label for=t>First</label><label for=t>Second</label><input id=t> | First Second",
                "<label>Flash <input id=t type=checkbox> <input value=3> times</label> | Flash 3 times",
                "<label>Size <input id=t><select><option>S<option selected>M</select></label> | Size M",
                "<input id=t placeholder=Name> | Name",
                "<input id=t placeholder=Name title=Full> | Full",
                "<fieldset id=t><legend>Address</legend><p>x</fieldset> | Address",
                "<table id=t><caption>Prices</caption><tr><td>1</table> | Prices",
                "<figure id=t><img><figcaption>Fig</figcaption></figure> | Fig",
                "<svg id=t role=img><title>Logo</title></svg> | Logo",
                "<a id=t href=x>Read <img alt=more></a> | Read more",
                "<a id=t href=x title=Home></a> | Home",
                "<iframe id=t title=Map></iframe> | Map",
                "<div id=t role=button>Go</div> | Go",
                "<details><summary id=t>More</summary>x</details> | More",
                "<h2 id=t>A&nbsp;b</h2> | A b",
                "<select id=t aria-label=Size><option>S</select> | Size",
                "<style>#t::before{content:'New '}#t::after{content:'!' / ''}</style><a id=t href=x>Tea</a> | New Tea"
            })
    void names(String body, String expected) {
        AccessibleName name = Accessible.of(target(body)).name();
        assertThat(name.text().map(text -> text.replace('\u00A0', ' '))).contains(expected);
        assertThat(name.isEmpty()).isEqualTo(Truth.NO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<img id=t>",
                "<img id=t alt=''>",
                "<button id=t></button>",
                "<button id=t> &nbsp; </button>",
                "<button id=t><img alt=''></button>",
                "<button id=t><i class=icon></i></button>",
                "<a id=t href=x><span aria-hidden=true>x</span></a>",
                "<input id=t>",
                "<input id=t type=image>",
                "<input id=t type=submit value=''>",
                "<input id=t type=button>",
                "<label for=u>Name</label><input id=t>",
                "<label for=u>Name <input id=t></label>",
                "<div id=t>text</div>",
                "<section id=t><h2>text</h2></section>",
                "<svg id=t role=img><path/></svg>",
                "<iframe id=t></iframe>",
                "<h1 id=t></h1>",
                "<button id=t aria-labelledby=nothing></button>"
            })
    void noName(String body) {
        AccessibleName name = Accessible.of(target(body)).name();
        assertThat(name.isEmpty()).isEqualTo(Truth.YES);
        assertThat(name.isUnknown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<img id=t th:alt='${x}'> | UNKNOWN",
                "<img id=t alt='{{x}}'> | UNKNOWN",
                "<img id=t alt='Photo of {{x}}'> | NO",
                "<button id=t th:text='#{x}'>Save</button> | UNKNOWN",
                "<button id=t>Save [[${x}]]<i th:if='y'/></button> | NO",
                "<button id=t>{{x}}</button> | UNKNOWN",
                "<button id=t><span th:if='${x}'>Save</span></button> | UNKNOWN",
                "<th:block th:if='${x}'><button id=t><b>Save</b></button></th:block> | NO",
                "<div th:if='${x}'><button id=t><b>Save</b></button></div> | NO",
                "<button id=t><x-icon></x-icon></button> | UNKNOWN",
                "<button id=t><span th:replace='icons :: save'></span></button> | UNKNOWN",
                "<button id=t th:attr='aria-label=#{x}'></button> | UNKNOWN",
                "<button id=t th:aria-label='${x}'>Save</button> | NO",
                "<button id=t aria-labelledby='{{x}}'></button> | UNKNOWN",
                "<button id=t aria-labelledby=x></button><div th:replace='a :: b'></div> | UNKNOWN",
                "<label th:for='${x}'>Name</label><input id=t th:id='${x}'> | UNKNOWN",
                "<label for=name>Name</label><input id=t th:field='*{name}'> | YES",
                "<img id=t wicket:id=x> | UNKNOWN",
                "<input id=t type='{{x}}'> | UNKNOWN",
                "<button id=t><span class='{{x}}'>Save</span></button> | NO"
            })
    void whatATemplateWritesIsUnknown(String body, Truth empty) {
        String markup = body.contains("th:id") ? body.replace("id=t ", "name=t ") : body;
        MarkupDocument document = MarkupFixture.html(
                "<!DOCTYPE html><html><head><title>x</title></head><body>" + markup + "</body></html>");
        MarkupElement element = document.elements().stream()
                .filter(candidate -> candidate.attribute("id").is("t").isYes()
                        || candidate.attribute("name").is("t").isYes())
                .findFirst()
                .orElseThrow();
        assertThat(Accessible.of(element).name().isEmpty()).isEqualTo(empty);
    }

    @Test
    void aLabelForTheIdThatASpringFieldMakesMayBeTheLabel() {
        MarkupDocument document = MarkupFixture.html("<label for=email>E-mail</label><input th:field='*{email}'>");
        MarkupElement input = MarkupFixture.only(document, "input");
        assertThat(Accessible.of(input).name().isEmpty()).isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a id=t href=x>y</a> | link",
                "<a id=t>y</a> | generic",
                "<img id=t alt=y> | img",
                "<img id=t alt=''> | none",
                "<img id=t alt='' tabindex=0> | img",
                "<img id=t alt='' aria-label=x> | img",
                "<input id=t> | textbox",
                "<input id=t type=nonsense> | textbox",
                "<input id=t type=PASSWORD> | no role",
                "<input id=t type=checkbox> | checkbox",
                "<input id=t type=text list=l> | combobox",
                "<input id=t type='{{x}}'> | unknown",
                "<select id=t></select> | combobox",
                "<select id=t multiple></select> | listbox",
                "<select id=t size=4></select> | listbox",
                "<header id=t></header> | banner",
                "<article><header id=t></header></article> | generic",
                "<div role=main><footer id=t></footer></div> | generic",
                "<section id=t></section> | generic",
                "<section id=t aria-label=x></section> | region",
                "<ul><li id=t>x</ul> | listitem",
                "<ul role=none><li id=t>x</ul> | none",
                "<div><li id=t>x</div> | generic",
                "<table><tr><td id=t>x</table> | cell",
                "<table role=grid><tr><td id=t>x</table> | gridcell",
                "<table><tr><th id=t>x<th>y</table> | columnheader",
                "<table><tr><th id=t>x<td>y</table> | rowheader",
                "<table role=presentation><tr><td id=t>x</table> | none",
                "<div id=t role='nonsense button'></div> | button",
                "<div id=t role='widget'></div> | generic",
                "<div id=t role='presentation'></div> | none",
                "<button id=t role='presentation'></button> | button",
                "<h1 id=t role='none' aria-describedby=x></h1> | heading",
                "<h1 id=t role='none'></h1> | none",
                "<div id=t role='{{x}}'></div> | unknown",
                "<x-button id=t></x-button> | unknown",
                "<summary id=t></summary> | no role",
                "<svg id=t></svg> | graphics-document",
                "<aside id=t></aside> | complementary"
            })
    void roles(String body, String expected) {
        assertThat(Accessible.of(target(body)).role()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p id=t>x</p> | YES | NO",
                "<p id=t hidden>x</p> | NO | YES",
                "<div hidden><p id=t>x</p></div> | NO | YES",
                "<div style='display:none'><p id=t style='display:block'>x</p></div> | NO | YES",
                "<div style='visibility:hidden'><p id=t>x</p></div> | NO | YES",
                "<div style='visibility:hidden'><p id=t style='visibility:visible'>x</p></div> | YES | NO",
                "<div aria-hidden=true><p id=t>x</p></div> | YES | YES",
                "<div aria-hidden=true><p id=t aria-hidden=false>x</p></div> | YES | YES",
                "<div inert><p id=t>x</p></div> | YES | YES",
                "<details><p id=t>x</p></details> | NO | YES",
                "<details open><p id=t>x</p></details> | YES | NO",
                "<details><summary id=t>x</summary></details> | YES | NO",
                "<dialog><p id=t>x</p></dialog> | NO | YES",
                "<noscript><p id=t>x</p></noscript> | NO | YES",
                "<template><p id=t>x</p></template> | NO | YES",
                "<input id=t type=hidden> | NO | YES",
                "<p id=t style='opacity:0'>x</p> | NO | NO",
                "<p id=t style='position:absolute;left:-9999px'>x</p> | NO | NO",
                "<p id=t style='position:absolute;clip:rect(0 0 0 0)'>x</p> | NO | NO",
                "<p id=t style='position:absolute;clip:rect(1px, 1px, 1px, 1px)'>x</p> | NO | NO",
                "<p id=t style='clip-path:inset(50%)'>x</p> | NO | NO",
                "<p id=t style='height:1px;width:1px;overflow:hidden'>x</p> | NO | NO",
                "<p id=t style='text-indent:-9999px'>x</p> | NO | NO",
                "<p id=t th:hidden='${x}'>x</p> | UNKNOWN | UNKNOWN",
                "<p id=t aria-hidden='{{x}}'>x</p> | YES | UNKNOWN",
                "<p id=t class='{{x}}'>x</p> | YES | NO",
                "<style>.h{display:none}</style><p id=t class='{{x}}'>x</p> | UNKNOWN | UNKNOWN",
                "<div wicket:id=w><p id=t>x</p></div> | YES | NO"
            })
    void whatIsSeenAndWhatIsHidden(String body, Truth visible, Truth hidden) {
        Accessible accessible = Accessible.of(target(body));
        assertThat(accessible.isVisible()).isEqualTo(visible);
        assertThat(accessible.isHiddenFromAssistiveTechnology()).isEqualTo(hidden);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a id=t href=x>y</a> | YES | YES",
                "<a id=t>y</a> | NO | NO",
                "<a id=t tabindex=0>y</a> | YES | YES",
                "<a id=t href=x tabindex=-1>y</a> | YES | NO",
                "<button id=t disabled>y</button> | NO | NO",
                "<button id=t th:disabled='${x}'>y</button> | UNKNOWN | UNKNOWN",
                "<fieldset disabled><input id=t></fieldset> | NO | NO",
                "<fieldset disabled><legend><input id=t></legend></fieldset> | YES | YES",
                "<input id=t type=hidden> | NO | NO",
                "<div id=t>y</div> | NO | NO",
                "<div id=t tabindex=x>y</div> | NO | NO",
                "<div id=t tabindex='{{x}}'>y</div> | UNKNOWN | UNKNOWN",
                "<div id=t contenteditable>y</div> | YES | YES",
                "<div id=t contenteditable=false>y</div> | NO | NO",
                "<audio id=t controls></audio> | YES | YES",
                "<video id=t></video> | NO | NO",
                "<details><summary id=t>y</summary></details> | YES | YES",
                "<details><summary>x</summary><summary id=t>y</summary></details> | NO | NO",
                "<iframe id=t></iframe> | YES | YES",
                "<div inert><a id=t href=x>y</a></div> | NO | NO",
                "<div hidden><a id=t href=x>y</a></div> | NO | NO",
                "<div aria-hidden=true><a id=t href=x>y</a></div> | YES | YES"
            })
    void focus(String body, Truth focusable, Truth inOrder) {
        Accessible accessible = Accessible.of(target(body));
        assertThat(accessible.isFocusable()).isEqualTo(focusable);
        assertThat(accessible.isInTabOrder()).isEqualTo(inOrder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<input id=t aria-describedby='a b'><i id=a>One</i><i id=b hidden>two</i> | One two",
                "<input id=t aria-label=x title=Help> | Help",
                "<input id=t title=Name> | ''",
                "<input id=t aria-description=Help> | Help"
            })
    void descriptions(String body, String expected) {
        assertThat(Accessible.of(target(body)).description().text()).contains(expected);
    }

    @Test
    void theSourceOfANameIsKept() {
        assertThat(Accessible.of(target("<input id=t placeholder=x>")).name().source())
                .isEqualTo(AccessibleName.Source.PLACEHOLDER);
        assertThat(Accessible.of(target("<label>x<input id=t></label>")).name().source())
                .isEqualTo(AccessibleName.Source.LABEL);
        assertThat(Accessible.of(target("<a id=t href=x title=y></a>")).name().source())
                .isEqualTo(AccessibleName.Source.TITLE);
    }
}
