package org.nativeaot.core.ir;

import static org.nativeaot.core.ir.Opcode.Effect.CALL;
import static org.nativeaot.core.ir.Opcode.Effect.CHECK;
import static org.nativeaot.core.ir.Opcode.Effect.PURE;
import static org.nativeaot.core.ir.Opcode.Effect.READ;
import static org.nativeaot.core.ir.Opcode.Effect.WRITE;
import static org.nativeaot.core.ir.Opcode.Level.BOTH;
import static org.nativeaot.core.ir.Opcode.Level.HIR;
import static org.nativeaot.core.ir.Opcode.Level.LIR;

/**
 * The opcode table. The verifier and the documentation page are generated from it, so a row says all there is:
 * level, effect, operand types, result type, class of the attribute, meaning.
 *
 * <p>Operand signature letters: {@code i} I32, {@code l} I64, {@code f} F32, {@code d} F64, {@code r} REF, {@code p}
 * PTR (or REF), {@code n} I32 or I64, {@code x} any number, {@code a} anything, {@code T} same type as the result,
 * {@code S} same type as the operand before, {@code *} any number of any operands from here on. Result letters: the
 * same, {@code v} VOID, {@code T} given by the instruction.
 */
public enum Opcode {
    // constants
    ICONST(BOTH, PURE, "", "i", "Integer", "int constant"),
    LCONST(BOTH, PURE, "", "l", "Long", "long constant"),
    FCONST(BOTH, PURE, "", "f", "Float", "float constant (bit pattern kept)"),
    DCONST(BOTH, PURE, "", "d", "Double", "double constant (bit pattern kept)"),
    NULL(BOTH, PURE, "", "r", "", "the null reference"),
    STRING_CONST(HIR, PURE, "", "r", "String", "interned string"),
    CLASS_CONST(HIR, PURE, "", "r", "JavaType", "the java.lang.Class object of a type"),
    OBJECT_CONST(HIR, PURE, "", "r", "ConstantObject", "an object of the image heap"),
    STATICS(HIR, PURE, "", "r", "JavaClass",
            "the statics holder of a class, the object of Unsafe accesses to its static fields"),
    FIELD_OFFSET(HIR, PURE, "", "l", "JavaField",
            "Unsafe offset of a field; static fields: offset in the statics holder"),

    // arithmetic; T is the result type
    ADD(BOTH, PURE, "TT", "T", "", "sum"),
    SUB(BOTH, PURE, "TT", "T", "", "difference"),
    MUL(BOTH, PURE, "TT", "T", "", "product"),
    DIV(BOTH, PURE, "TT", "T", "", "quotient; integers: divisor is not 0, MIN_VALUE / -1 is MIN_VALUE"),
    REM(BOTH, PURE, "TT", "T", "", "remainder; integers: divisor is not 0; floating: C fmod"),
    UDIV(BOTH, PURE, "TT", "T", "", "unsigned quotient of integers; divisor is not 0"),
    UREM(BOTH, PURE, "TT", "T", "", "unsigned remainder of integers; divisor is not 0"),
    MULH(BOTH, PURE, "ll", "l", "", "high 64 bits of the signed 128-bit product"),
    UMULH(BOTH, PURE, "ll", "l", "", "high 64 bits of the unsigned 128-bit product"),
    NEG(BOTH, PURE, "T", "T", "", "negation; floating: flips the sign bit"),
    AND(BOTH, PURE, "TT", "T", "", "bitwise and"),
    OR(BOTH, PURE, "TT", "T", "", "bitwise or"),
    XOR(BOTH, PURE, "TT", "T", "", "bitwise exclusive or"),
    SHL(BOTH, PURE, "Ti", "T", "", "shift left, distance masked as JLS 15.19"),
    SHR(BOTH, PURE, "Ti", "T", "", "arithmetic shift right, distance masked"),
    USHR(BOTH, PURE, "Ti", "T", "", "logical shift right, distance masked"),
    I2L(BOTH, PURE, "i", "l", "", "sign extension"),
    I2F(BOTH, PURE, "i", "f", "", "int to float"),
    I2D(BOTH, PURE, "i", "d", "", "int to double"),
    L2I(BOTH, PURE, "l", "i", "", "truncation"),
    L2F(BOTH, PURE, "l", "f", "", "long to float"),
    L2D(BOTH, PURE, "l", "d", "", "long to double"),
    F2I(BOTH, PURE, "f", "i", "", "saturating, NaN is 0 (JLS 5.1.3)"),
    F2L(BOTH, PURE, "f", "l", "", "saturating, NaN is 0"),
    F2D(BOTH, PURE, "f", "d", "", "exact"),
    D2I(BOTH, PURE, "d", "i", "", "saturating, NaN is 0"),
    D2L(BOTH, PURE, "d", "l", "", "saturating, NaN is 0"),
    D2F(BOTH, PURE, "d", "f", "", "round to nearest"),
    I2B(BOTH, PURE, "i", "i", "", "sign-extended low 8 bits"),
    I2C(BOTH, PURE, "i", "i", "", "zero-extended low 16 bits"),
    I2S(BOTH, PURE, "i", "i", "", "sign-extended low 16 bits"),
    UI2L(BOTH, PURE, "i", "l", "", "zero extension"),
    BITCAST(BOTH, PURE, "x", "T", "", "the same bits as another type of the same size (I32 and F32, I64 and F64)"),
    CMP(BOTH, PURE, "aS", "i", "Condition", "1 if the condition holds, else 0; numbers or references (EQ, NE); "
            + "floating operands: false on NaN except NE"),
    LCMP(BOTH, PURE, "ll", "i", "", "-1, 0, 1"),
    FCMPL(BOTH, PURE, "xS", "i", "", "-1, 0, 1; NaN gives -1 (fcmpl, dcmpl)"),
    FCMPG(BOTH, PURE, "xS", "i", "", "-1, 0, 1; NaN gives 1 (fcmpg, dcmpg)"),
    SELECT(BOTH, PURE, "iTT", "T", "", "second operand if the first is not 0, else third"),

    // implicit exceptions
    NULL_CHECK(HIR, CHECK, "r", "r", "String?",
            "the operand, known not to be null; else NullPointerException with the attribute as message"),
    BOUNDS_CHECK(HIR, CHECK, "ii", "i", "",
            "the index (first operand) if 0 <= index < length; else ArrayIndexOutOfBoundsException"),
    ZERO_CHECK(HIR, CHECK, "n", "T", "", "the operand if it is not 0; else ArithmeticException"),
    LENGTH_CHECK(HIR, CHECK, "i", "i", "", "the operand if it is not negative; else NegativeArraySizeException"),
    STORE_CHECK(HIR, CHECK, "rr", "v", "",
            "ArrayStoreException unless the value (second) may stand in the array (first)"),
    CHECK_CAST(HIR, CHECK, "r", "r", "JavaType", "the operand if null or an instance; else ClassCastException"),
    CLASS_INIT(HIR, CALL, "", "v", "JavaClass", "initialise the class if it is not (JLS 12.4)"),
    RAISE(HIR, CALL, "", "v", "LinkFailure", "throws a linkage error decided at build time"),

    // types and objects
    INSTANCE_OF(HIR, PURE, "r", "i", "JavaType", "1 if not null and an instance"),
    GET_CLASS(HIR, PURE, "r", "r", "", "Object.getClass; operand is not null"),
    NEW(HIR, CALL, "", "r", "JavaClass", "new zeroed instance; class initialised already"),
    NEW_ARRAY(HIR, CALL, "i", "r", "ArrayType", "new zeroed array; length is not negative"),
    NEW_MULTI_ARRAY(HIR, CALL, "*", "r", "ArrayType",
            "multianewarray with as many lengths as operands (none negative)"),
    ARRAY_LENGTH(HIR, PURE, "r", "i", "", "length; operand is not null"),
    ARRAY_LOAD(HIR, READ, "ri", "T", "Kind", "element; array not null, index in bounds"),
    ARRAY_STORE(HIR, WRITE, "ria", "v", "Kind", "element; narrow kinds store the low bits (boolean: low bit)"),
    GET_FIELD(HIR, READ, "r", "T", "JavaField", "instance field; object not null"),
    PUT_FIELD(HIR, WRITE, "ra", "v", "JavaField", "instance field; object not null"),
    GET_STATIC(HIR, READ, "", "T", "JavaField", "static field; class initialised already"),
    PUT_STATIC(HIR, WRITE, "a", "v", "JavaField", "static field; class initialised already"),
    MONITOR_ENTER(HIR, CALL, "r", "v", "", "lock; operand is not null"),
    MONITOR_EXIT(HIR, CALL, "r", "v", "", "unlock; operand is not null"),

    // calls
    INVOKE_DIRECT(HIR, CALL, "*", "T", "JavaMethod", "this very method; receiver (if any) not null"),
    INVOKE_VIRTUAL(HIR, CALL, "r*", "T", "JavaMethod",
            "the method selected by the receiver's class; receiver not null"),
    INTRINSIC(HIR, CALL, "*", "T", "Intrinsic", "an operation the compiler knows; effects by the attribute"),
    KERNEL_CALL(HIR, CALL, "*", "T", "KernelFunction", "function of the runtime kernel; the thread is passed first"),

    // LIR
    SYMBOL(LIR, PURE, "", "p", "String", "address of a symbol; a REF if an object of the image heap is there"),
    THREAD(LIR, PURE, "", "p", "", "the thread"),
    LOAD(LIR, READ, "p", "T", "MemoryAccess", "load at operand + offset"),
    STORE(LIR, WRITE, "pa", "v", "MemoryAccess", "store at operand + offset"),
    PTR_ADD(LIR, PURE, "pl", "p", "",
            "address arithmetic in bytes; not inbounds, a null base is allowed; may be a REF"),
    PTR_TO_INT(LIR, PURE, "p", "l", "", "address as number"),
    INT_TO_PTR(LIR, PURE, "l", "T", "", "number as address (PTR) or reference (REF)"),
    ATOMIC_CAS(LIR, WRITE, "paS", "T", "MemoryAccess",
            "compare and exchange (address, expected, new): the value found"),
    ATOMIC_ADD(LIR, WRITE, "pn", "T", "MemoryAccess", "fetch and add"),
    ATOMIC_SWAP(LIR, WRITE, "pa", "T", "MemoryAccess", "exchange"),
    FENCE(LIR, WRITE, "", "v", "MemoryOrder", "memory fence"),
    CALL_SYMBOL(LIR, CALL, "*", "T", "CallTarget", "call of a symbol"),
    CALL_POINTER(LIR, CALL, "p*", "T", "CallTarget", "call through the first operand; the target's symbol is null"),
    THROW_IF(LIR, CHECK, "i*", "v", "CallTarget", "if the first operand is not 0, calls the target with the rest; it "
            + "returns the Throwable to throw (if the target may throw and does, that is thrown)"),
    LLVM_INTRINSIC(LIR, PURE, "*", "T", "String", "LLVM intrinsic without side effects, by name without type suffix "
            + "(llvm.sqrt, llvm.ctpop, …); all operands and the result have the same type; llvm.ctlz and llvm.cttz are "
            + "defined for 0; opaque hides from LLVM what its operand came from"),
    KEEP_ALIVE(BOTH, WRITE, "r", "v", "", "the operand is reachable up to here"),
    STACK_CHECK(LIR, CHECK, "", "v", "CallTarget",
            "if the stack pointer is below the limit, calls the target and throws what it returns");

    /** At which level an opcode is legal. */
    public enum Level { HIR, LIR, BOTH }

    /** What executing it can do beyond giving a result. CHECK and CALL may throw. */
    public enum Effect { PURE, READ, WRITE, CHECK, CALL }

    private final Level level;
    private final Effect effect;
    private final String operands;
    private final char result;
    private final String attribute;
    private final String meaning;

    Opcode(Level level, Effect effect, String operands, String result, String attribute, String meaning) {
        this.level = level;
        this.effect = effect;
        this.operands = operands;
        this.result = result.charAt(0);
        this.attribute = attribute;
        this.meaning = meaning;
    }

    public Level level() {
        return level;
    }

    public Effect effect() {
        return effect;
    }

    public String operandSignature() {
        return operands;
    }

    public char resultLetter() {
        return result;
    }

    /** Simple name of the attribute's class, with {@code ?} if it may be null, or empty. */
    public String attributeType() {
        return attribute;
    }

    public String meaning() {
        return meaning;
    }

    /** True if executing it may throw (a given call may be known not to: {@link Instruction#mayThrow()}). */
    public boolean mayThrow() {
        return effect == CHECK || effect == CALL;
    }

    /** Lower-case name as in the text form. */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
