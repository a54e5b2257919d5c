package io.dwsim.gateway.query.sqltext;

import static org.assertj.core.api.Assertions.assertThat;

import io.dwsim.gateway.query.sqltext.EditedSql.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditedSqlTest {

    private final EditedSql sql =
            EditedSql.of("ab CDE fg H ij", List.of(new Edit(3, 6, "longer"), new Edit(10, 11, "")));

    @Test
    void replacesPlacesAndKeepsTheRest() {
        assertThat(sql.text()).isEqualTo("ab longer fg  ij");
    }

    @Test
    void mapsOffsetsBackToTheOriginal() {
        assertThat(sql.originalOffset(1)).isEqualTo(1);
        assertThat(sql.originalOffset(3)).isEqualTo(3);
        assertThat(sql.originalOffset(8)).isEqualTo(3);
        assertThat(sql.originalOffset(10)).isEqualTo(7);
        assertThat(sql.originalOffset(14)).isEqualTo(12);
        assertThat(sql.originalOffset(16)).isEqualTo(14);
    }

    @Test
    void countsLinesAndCharactersTheWayEditorsDo() {
        String text = "a\r\n😀é x\ny";
        assertThat(TextPosition.of(text, 0)).isEqualTo(new TextPosition(1, 1));
        assertThat(TextPosition.of(text, text.indexOf('x'))).isEqualTo(new TextPosition(2, 4));
        assertThat(TextPosition.of(text, text.length() + 5)).isEqualTo(new TextPosition(3, 2));
    }
}
